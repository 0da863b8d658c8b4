/// How a ranking is made.
public struct RankingOptions: Sendable, Hashable {
  /// Rates that rest on fewer than this many are listed without a rank (rule 4).
  public var minimumDenominator: Int64
  /// Whether published or simulated values are ranked; nil lets the data decide.
  public var basis: Preference?
  /// The share of units, in percent, that must have a published value for those to be ranked when
  /// the data decides and there are simulated ones.
  public var publishedShare: Int
  /// What counts as near a target and as critical.
  public var thresholds: StatusThresholds

  /// At least 30 dossiers; published values where four fifths of the units have one.
  public static let standard = RankingOptions()

  /// Makes options; what is left out is as in `standard`.
  public init(
    minimumDenominator: Int64 = 30, basis: Preference? = nil, publishedShare: Int = 80,
    thresholds: StatusThresholds = .standard
  ) {
    self.minimumDenominator = minimumDenominator
    self.basis = basis
    self.publishedShare = publishedShare
    self.thresholds = thresholds
  }
}
