import Measures
import Text

/// A change of an alert's state, as a history keeps it.
///
/// The history does not know what the fields mean; rules and states belong to whoever writes them.
public struct AlertRecord: Sendable, Hashable {
  /// The alert: the same for all its changes of state.
  public let alert: String
  /// The rule that watches.
  public let rule: String
  /// The id of the unit; nil when it is about none.
  public let unit: String?
  /// The id of the indicator; nil when it is about none.
  public let indicator: String?
  /// The state it came into.
  public let state: String
  /// When.
  public let at: Moment
  /// Whatever else is to be kept; may be empty.
  public let details: SafeText

  /// Makes a record.
  public init(
    alert: String, rule: String, unit: String? = nil, indicator: String? = nil, state: String,
    at: Moment, details: SafeText = .empty
  ) {
    self.alert = alert
    self.rule = rule
    self.unit = unit
    self.indicator = indicator
    self.state = state
    self.at = at
    self.details = details
  }
}
