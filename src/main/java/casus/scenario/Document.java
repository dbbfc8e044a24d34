package casus.scenario;

/**
 * A scenario as a tree of keys and values that know where each was written.
 *
 * @param root its top level
 */
record Document(Node.Mapping root) {}
