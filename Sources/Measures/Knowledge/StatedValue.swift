/// What a source states for one observation, apart from which observation it is.
public struct StatedValue: Sendable, Hashable {
  /// The part counted, at least 0.
  public let numerator: Int64?
  /// The whole counted, at least 0.
  public let denominator: Int64?
  /// The value as it was published, in the indicator's unit of measure.
  public let published: FixedDecimal?
  /// Whether the indicator does not apply to the unit.
  public let notApplicable: Bool
  /// How sure the value is.
  public let status: Status
  /// The day whose state of affairs it describes, when the source says so.
  public let asOf: Day?
  /// Where it comes from.
  public let provenance: Provenance

  /// Makes a value; everything that is left out is unknown.
  public init(
    numerator: Int64? = nil, denominator: Int64? = nil, published: FixedDecimal? = nil,
    notApplicable: Bool = false, status: Status = .final, asOf: Day? = nil,
    provenance: Provenance
  ) {
    self.numerator = numerator
    self.denominator = denominator
    self.published = published
    self.notApplicable = notApplicable
    self.status = status
    self.asOf = asOf
    self.provenance = provenance
  }
}
