"""Questions made from a fact base. Same base and seed, same questions; knows no deck that was read, and no learner."""
