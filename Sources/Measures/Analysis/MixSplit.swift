/// Why a rate of the whole changed: because its parts changed, or because their weights did.
///
/// The symmetric decomposition (Kitagawa, 1955): the rate effect is each part's change times its
/// mean weight, the mix effect each part's change of weight times its mean rate. They add up to
/// the change exactly. In percentage points.
public struct MixSplit: Sendable, Hashable {
  /// One part of the whole.
  public struct Part: Sendable, Hashable {
    /// The part.
    public let unit: UnitIndex
    /// Its rate before and after, in percent.
    public let rateBefore: Double
    /// Its rate after, in percent.
    public let rateAfter: Double
    /// Its share of the whole before, 0 to 1.
    public let weightBefore: Double
    /// Its share of the whole after, 0 to 1.
    public let weightAfter: Double

    /// What its own change adds to the change of the whole.
    public var rateEffect: Double { (rateAfter - rateBefore) * (weightBefore + weightAfter) / 2 }
    /// What the change of its weight adds.
    public var mixEffect: Double { (weightAfter - weightBefore) * (rateBefore + rateAfter) / 2 }
  }

  /// The earlier period.
  public let from: Period
  /// The later period.
  public let to: Period
  /// The parts.
  public let parts: [Part]
  /// What changes of the parts' rates add up to.
  public let rateEffect: Double
  /// What changes of their weights add up to.
  public let mixEffect: Double
  /// Between which values the rate effect lies, given how the published figures were rounded.
  public let rateRange: ClosedRange<Double>
  /// Between which values the mix effect lies.
  public let mixRange: ClosedRange<Double>
  /// Whether weights were solved from published rates, because counts are not known.
  public let isEstimated: Bool
  /// Whether one of the figures is simulated: then all of this is, and shown with `≈`.
  public let isSimulated: Bool

  /// The change of the whole: both effects together.
  public var change: Double { rateEffect + mixEffect }
}
