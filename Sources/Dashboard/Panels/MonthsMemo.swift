import Measures
import Synchronization

/// Twelve months of the units that have been in sight, so that a step of the cursor does not work
/// them out again.
///
/// A memory and nothing else: what it gives is what ``Scene/twelveMonths(of:)`` gives.
final class MonthsMemo: Sendable {
  /// The months of one unit.
  struct Months: Sendable {
    /// The values, oldest first; nil where nothing is known.
    let values: [Double?]
    /// True when one of them is simulated.
    let isSimulated: Bool
  }

  private let known = Mutex<[UnitIndex: Months]>([:])

  /// The months of a unit in a scene, which must always be the same one.
  func months(of unit: UnitIndex, in scene: Scene) -> Months {
    if let months = known.withLock({ $0[unit] }) { return months }
    let points = scene.twelveMonths(of: unit)
    let months = Months(
      values: points.map(\.figure.plotted),
      isSimulated: points.contains { $0.figure.isSimulated })
    known.withLock { $0[unit] = months }
    return months
  }
}
