/// What is known of one indicator of one unit for one period, and how it came about.
///
/// Missing, zero and not applicable are three different things (rule 2). A figure carries its
/// counts, its published value, or both: it is shown as published where it was, and compared by
/// the exact ratio of its counts where it has them.
public struct Figure: Sendable, Hashable {
  /// Whether there is a value.
  public enum Content: UInt8, Sendable, Hashable, CaseIterable {
    /// Nobody says anything: `··`.
    case missing
    /// The indicator does not apply, or there was nothing to divide by: `—`.
    case notApplicable
    /// There is a value, which may be 0.
    case value
  }

  /// How a figure came about.
  public enum Origin: Sendable, Hashable {
    /// A source gives it.
    case given
    /// Summed over shorter periods: so many of the months, quarters or days that make it up.
    case overTime(parts: Int, of: Int)
    /// Summed over the members of the unit: so many of those that were valid then.
    case rolledUp(members: Int, of: Int)
    /// Summed over the units that were merged into this one, for a time before the merger.
    case folded(parts: Int, of: Int)
  }

  /// Whether there is a value.
  public internal(set) var content: Content
  /// The part counted; of a count, the count itself.
  public internal(set) var numerator: Int64?
  /// The whole counted.
  public internal(set) var denominator: Int64?
  /// The value as a source published it, in the indicator's unit of measure.
  public internal(set) var published: FixedDecimal?
  /// How sure it is; of a computed figure, as sure as the weakest of its parts.
  public internal(set) var status: Status
  /// How it came about.
  public internal(set) var origin: Origin
  /// How many of the members it was summed over are themselves known only in part.
  public internal(set) var partialMembers: Int
  /// The day whose state of affairs it describes; of a sum over members, the earliest of theirs.
  public internal(set) var asOf: Day?
  /// Where it comes from; nil when it was summed over several publications.
  public internal(set) var provenance: ProvenanceIndex?
  /// The line of the file; 0 when it was computed.
  public internal(set) var line: UInt32
  /// Whether it is a percentage: its value is then a hundred times the fraction.
  public internal(set) var isPercent: Bool

  /// Nothing is known.
  public static let missing = Figure(content: .missing, isPercent: false)

  init(
    content: Content, numerator: Int64? = nil, denominator: Int64? = nil,
    published: FixedDecimal? = nil, status: Status = .final, origin: Origin = .given,
    partialMembers: Int = 0, asOf: Day? = nil, provenance: ProvenanceIndex? = nil,
    line: UInt32 = 0, isPercent: Bool
  ) {
    self.content = content
    self.numerator = numerator
    self.denominator = denominator
    self.published = published
    self.status = status
    self.origin = origin
    self.partialMembers = partialMembers
    self.asOf = asOf
    self.provenance = provenance
    self.line = line
    self.isPercent = isPercent
  }
}

extension Figure {
  /// Whether it was made up for the sample: shown with `≈`, never ranked among published ones.
  public var isSimulated: Bool { status == .simulated }

  /// Whether it was summed over fewer parts than there are.
  public var isPartial: Bool {
    switch origin {
    case .given: false
    case .overTime(let parts, let all), .rolledUp(let parts, let all), .folded(let parts, let all):
      parts < all || partialMembers > 0
    }
  }

  /// The exact value, in the indicator's unit of measure; nil when there is none.
  ///
  /// The ratio of the counts. Where counts contradict the value published with them, the published
  /// value: it is what the source stands by.
  public var value: Ratio? {
    guard content == .value else { return nil }
    guard let published else { return ratioOfCounts }
    let stated = Ratio(published)
    guard let counted = ratioOfCounts else { return stated }
    return Figure.agrees(stated, with: counted, scale: Int(published.scale)) ? counted : stated
  }

  /// How many decimals the value is known to; nil when it is exact.
  public var precision: Int? {
    guard content == .value, let published else { return nil }
    guard let counted = ratioOfCounts else { return Int(published.scale) }
    let agrees = Figure.agrees(Ratio(published), with: counted, scale: Int(published.scale))
    return agrees ? nil : Int(published.scale)
  }

  /// Whether a published value and its counts say different things.
  public var contradictsItself: Bool {
    guard let published, let counted = ratioOfCounts else { return false }
    return !Figure.agrees(Ratio(published), with: counted, scale: Int(published.scale))
  }

  /// The value to show: as published, with at most that many decimals; nil when there is none.
  public func shown(decimals: Int) -> FixedDecimal? {
    guard let published, content == .value else { return value?.rounded(to: decimals) }
    return published.scale <= decimals ? published : published.rounded(toScale: decimals)
  }

  /// The value as a fraction of 1, for bars; nil when it is no percentage or there is none.
  public var fraction: Double? { isPercent ? value.map { $0.double / 100 } : nil }

  /// The ratio of the counts, or the count itself; nil when it cannot be made of counts.
  public var ratioOfCounts: Ratio? {
    guard let numerator else { return nil }
    guard let denominator else { return isPercent ? nil : Ratio(numerator) }
    return isPercent
      ? .percentage(numerator, of: denominator) : Ratio(Int128(numerator), Int128(denominator))
  }

  /// A published value agrees with its counts when it is less than one unit of its last place
  /// away: some sources round, others cut off.
  private static func agrees(_ stated: Ratio, with counted: Ratio, scale: Int) -> Bool {
    guard let difference = stated.subtracting(counted),
      let unit = Ratio(1, Int128(powersOfTen[scale])),
      let below = Ratio(-1, Int128(powersOfTen[scale]))
    else { return false }
    return below < difference && difference < unit
  }
}
