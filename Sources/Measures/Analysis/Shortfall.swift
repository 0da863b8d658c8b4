/// Who holds the gap to a target: dossiers still needed, largest first.
public struct Shortfall: Sendable, Hashable {
  /// One member's part in the gap.
  public struct Row: Sendable, Hashable {
    /// The member.
    public let unit: UnitIndex
    /// Its figure.
    public let figure: Figure
    /// By how many its numerator is short of the target on its own, above zero; for a target of
    /// "at most", by how many it is beyond.
    public let needed: Int64
    /// By how many percentage points `needed` would lift the parent's rate; nil when the parent's
    /// counts are not known.
    public let parentPoints: Double?
    /// The share of this row and those before it in what all members need, in percent, 0 to 100.
    public let cumulativePercent: Double
  }

  /// The unit whose gap it is.
  public let parent: UnitIndex
  /// What is aimed at.
  public let target: Target
  /// The parent's figure, from counts.
  public let figure: Figure
  /// By how many the parent's numerator is short; 0 when the target is met, nil without counts.
  public let needed: Int64?
  /// Members that are short, the largest part first.
  public let rows: [Row]
  /// Members that have reached the target.
  public let reached: [UnitIndex]
  /// Members whose counts are not known.
  public let unknown: [UnitIndex]

  /// How many of the first rows hold at least that share, in percent, of what all members need.
  public func holders(of percent: Double) -> Int {
    let position = rows.firstIndex { $0.cumulativePercent >= percent }
    return position.map { $0 + 1 } ?? rows.count
  }
}
