"""The toy of scripts/peers in Mesa: see README.md. Prints ns per agent-step and a checksum.

Arguments: replications, rounds. Noise is Python's own, as it would be in a Mesa model; so the
checksum agrees with the others' up to chance only.
"""
import sys
import time

import mesa

AGENTS, REACH, TICKS = 50, 3, 1000


class State(mesa.Agent):
    def __init__(self, model):
        super().__init__(model)
        self.tension = 0.0
        self.neighbours = []

    def step(self):
        total = 0.0
        for other in self.neighbours:
            total += other.tension
        self.tension = (
            0.9 * self.tension
            + 0.09 * (total / (2 * REACH))
            + 0.1 * self.model.random.random()
        )


class World(mesa.Model):
    def __init__(self, seed):
        super().__init__(seed=seed)
        states = [State(self) for _ in range(AGENTS)]
        for i, state in enumerate(states):
            for k in range(1, REACH + 1):
                state.neighbours.append(states[(i + k) % AGENTS])
                state.neighbours.append(states[(i - k) % AGENTS])

    def step(self):
        self.agents.do("step")  # in a fixed order


def replication(seed):
    world = World(seed)
    for _ in range(TICKS):
        world.step()
    return sum(state.tension for state in world.agents)


replications, rounds = int(sys.argv[1]), int(sys.argv[2])
best, checksum = float("inf"), 0.0
for _ in range(rounds):
    begun = time.process_time()
    checksum = sum(replication(seed) for seed in range(replications))
    spent = time.process_time() - begun
    best = min(best, 1e9 * spent / (replications * TICKS * AGENTS))
print(f"{best:.1f} {checksum / replications:.9f}")
