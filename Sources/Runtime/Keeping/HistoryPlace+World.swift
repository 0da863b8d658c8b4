import History

extension HistoryPlace {
  /// The place that the environment of a world names; nil when it names no folder for state.
  init?(_ world: World) {
    self.init(
      folder: world.stateFolder, home: world.environment["HOME"],
      workingFolder: world.workingFolder, exists: world.exists)
  }
}
