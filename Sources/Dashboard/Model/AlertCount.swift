import Measures

/// How many alerts are raised, as the header says it: those about published figures, and apart
/// from them those about simulated ones.
struct AlertCount: Hashable {
  /// Raised alerts about published figures and about sources.
  var published = 0
  /// Of them the critical ones.
  var critical = 0
  /// Raised alerts about simulated figures.
  var simulated = 0
  /// Those that wait.
  var pending = 0

  /// Counts a book.
  init(_ book: AlertBook) {
    for alert in book.alerts {
      if alert.stage == .pending {
        pending += 1
      } else if alert.finding.isSimulated {
        simulated += 1
      } else {
        published += 1
        if alert.severity == .critical { critical += 1 }
      }
    }
  }
}
