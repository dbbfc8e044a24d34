/* The toy of scripts/peers as plain C: see README.md. Prints ns per agent-step and a checksum. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { AGENTS = 50, REACH = 3, TICKS = 1000 };

static uint64_t state;

/* SplitMix64 (Steele, Lea and Flood 2014), as a number in [0, 1). */
static double uniform(void) {
  uint64_t z = (state += 0x9E3779B97F4A7C15ULL);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return ((z ^ (z >> 31)) >> 11) * 0x1p-53;
}

static double replication(uint64_t seed, int neighbours[AGENTS][2 * REACH]) {
  double tension[AGENTS] = {0};
  state = seed;
  for (int tick = 0; tick < TICKS; tick++) {
    for (int i = 0; i < AGENTS; i++) {
      double sum = 0;
      for (int k = 0; k < 2 * REACH; k++) sum += tension[neighbours[i][k]];
      tension[i] = 0.9 * tension[i] + 0.09 * (sum / (2 * REACH)) + 0.1 * uniform();
    }
  }
  double total = 0;
  for (int i = 0; i < AGENTS; i++) total += tension[i];
  return total;
}

int main(int argc, char **argv) {
  int replications = argc > 1 ? atoi(argv[1]) : 100;
  int rounds = argc > 2 ? atoi(argv[2]) : 5;
  int neighbours[AGENTS][2 * REACH];
  for (int i = 0; i < AGENTS; i++) {
    for (int k = 1; k <= REACH; k++) {
      neighbours[i][2 * k - 2] = (i + k) % AGENTS;
      neighbours[i][2 * k - 1] = (i + AGENTS - k) % AGENTS;
    }
  }
  double best = 1e300, checksum = 0;
  for (int round = 0; round < rounds; round++) {
    clock_t begun = clock();
    checksum = 0;
    for (int r = 0; r < replications; r++) checksum += replication(r, neighbours);
    double seconds = (double)(clock() - begun) / CLOCKS_PER_SEC;
    double nanos = 1e9 * seconds / ((double)replications * TICKS * AGENTS);
    if (nanos < best) best = nanos;
  }
  printf("%.1f %.9f\n", best, checksum / replications);
  return 0;
}
