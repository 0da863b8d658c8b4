/// Why a text could not be resolved to one unit; the positions are those of the registry asked.
public enum UnitError: Error, Hashable, Sendable {
  /// No unit is called so; at most three units with a similar name, the most similar first.
  case unknown(suggestions: [UnitIndex])
  /// Several units are called so; all of them.
  case ambiguous([UnitIndex])
  /// The unit that is called so did not exist in that period.
  case notValid(UnitIndex, during: Period)
}
