extension ObservationTable {
  /// The columns of a table, one entry a row: what an archive stores and restores.
  ///
  /// Rows stand in the order of (indicator, unit, period, order of naming); periods are positions
  /// in `periods`, which is sorted and has no period twice. A row takes 48 bytes.
  public struct Columns: Sendable, Hashable {
    /// Stands for an unknown count.
    public static let noCount = Int64.min
    /// Stands in `scale` for a row without a published value.
    public static let noScale = UInt8.max
    /// Stands for an unknown as-of day.
    public static let noDay = Int32.min
    /// Set in `state`, beside the raw value of the status, when the indicator does not apply.
    public static let notApplicableFlag: UInt8 = 0x80

    /// All periods that occur, sorted, each once.
    public var periods: ContiguousArray<Period> = []
    /// Raw indicator indices.
    public var indicator: ContiguousArray<UInt16> = []
    /// Raw unit indices.
    public var unit: ContiguousArray<UInt32> = []
    /// Positions in `periods`.
    public var period: ContiguousArray<UInt32> = []
    /// The parts counted, or `noCount`.
    public var numerator: ContiguousArray<Int64> = []
    /// The wholes counted, or `noCount`.
    public var denominator: ContiguousArray<Int64> = []
    /// The digits of the published values, without the point.
    public var published: ContiguousArray<Int64> = []
    /// How many of those digits stand after the point, or `noScale`.
    public var scale: ContiguousArray<UInt8> = []
    /// The raw status, with `notApplicableFlag` where it applies.
    public var state: ContiguousArray<UInt8> = []
    /// As-of days, or `noDay`.
    public var asOf: ContiguousArray<Int32> = []
    /// Raw provenance indices.
    public var provenance: ContiguousArray<UInt32> = []
    /// Lines of the files, from 1; 0 where there are none.
    public var line: ContiguousArray<UInt32> = []

    /// No rows.
    public init() {}

    /// How many rows there are.
    public var count: Int { indicator.count }
  }
}

extension ObservationTable.Columns {
  /// Whether all columns have as many entries as there are rows.
  var isRectangular: Bool {
    unit.count == count && period.count == count && numerator.count == count
      && denominator.count == count && published.count == count && scale.count == count
      && state.count == count && asOf.count == count && provenance.count == count
      && line.count == count
  }
}
