/// What is kept of a row that is no longer the state, beyond all thinning out.
enum Trace: Int, CaseIterable {
  /// The last state of what the source no longer carries.
  case departed = 1
  /// The earlier value of what the source had stood by.
  case restated = 2
}
