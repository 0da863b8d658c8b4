/// What reading a file of shapes brought.
public struct OutlineReading: Sendable {
  /// The shapes that can be used.
  public var outlines: OutlineSet
  /// What is wrong with the file; what is good in it is kept.
  public var problems: [SourceProblem]
  /// Features in the file.
  public var featureCount: Int
  /// Features of which a unit has its shape.
  public var keptCount: Int

  /// A reading.
  public init(
    outlines: OutlineSet = OutlineSet(), problems: [SourceProblem] = [], featureCount: Int = 0,
    keptCount: Int = 0
  ) {
    self.outlines = outlines
    self.problems = problems
    self.featureCount = featureCount
    self.keptCount = keptCount
  }
}
