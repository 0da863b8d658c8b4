/// What a cell means; a theme says how that looks.
///
/// Drawing code names meanings only, so one frame can be shown in any theme and any colour depth.
public enum Role: UInt8, CaseIterable, Hashable, Sendable {
  // Grounds: only their background counts.
  /// The ground everything stands on.
  case background
  /// The ground of bars and of boxes that lie over the page (flag `raised`).
  case raised
  /// The ground of the chosen row (flag `selected`).
  case selection

  // The four levels of text.
  /// Values: the numbers people came for.
  case strong
  /// Ordinary text and labels.
  case text
  /// Units, notes, older values.
  case secondary
  /// What cannot be used now.
  case disabled

  // Furniture.
  /// Frames and dividers.
  case border
  /// The frame of the panel that has the keys.
  case borderFocus
  /// The name of a panel.
  case title
  /// The heads of columns.
  case header
  /// Scales and their ticks.
  case axis
  /// The part of a bar that is not filled.
  case track
  /// What draws the eye: cursor, current page.
  case accent
  /// A key in the footer.
  case keyCap
  /// What the key does.
  case keyLabel
  /// The part of a text that was searched for.
  case match
  /// Something that was just changed by the person.
  case input

  // Status against a target.
  /// The target is reached.
  case met
  /// The target is close.
  case near
  /// The target is missed.
  case missed
  /// The target is missed by far, or has been for long.
  case critical

  // Marks on a scale.
  /// The target in force.
  case targetNow
  /// The target that comes next.
  case targetNext
  /// Where things stood at the start.
  case baseline

  // Series of a plot.
  /// The first series.
  case trend
  /// The second series.
  case trend2
  /// The third series.
  case trend3
  /// The same thing in an earlier period.
  case previous

  // The state of the data.
  /// Data older than they should be.
  case stale
  /// Figures nobody measured.
  case simulated
  /// Something to look at.
  case warning
  /// Something that failed.
  case error

  // Distance to a target in ten steps, from far away to reached.
  /// Farthest from the target.
  case step0
  /// The second step.
  case step1
  /// The third step.
  case step2
  /// The fourth step.
  case step3
  /// The fifth step.
  case step4
  /// The sixth step.
  case step5
  /// The seventh step.
  case step6
  /// The eighth step.
  case step7
  /// The ninth step.
  case step8
  /// The target is reached.
  case step9

  // Classes from few to many, each a ground of its own with text on it; nothing good or bad.
  /// The lowest class.
  case shade0
  /// The second class.
  case shade1
  /// The third class.
  case shade2
  /// The fourth class.
  case shade3
  /// The highest class.
  case shade4

  // The four statuses as grounds with text on them: calmer than the statuses themselves.
  /// A tile whose target is reached.
  case tileMet
  /// A tile whose target is close.
  case tileNear
  /// A tile whose target is missed.
  case tileMissed
  /// A tile whose target is missed by far.
  case tileCritical
}
