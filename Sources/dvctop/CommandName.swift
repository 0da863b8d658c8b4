/// The words that name a command on the command line.
enum CommandName: String, CaseIterable {
  case live
  case wall
  case tour
  case render
  case validate
  case check
  case units
  case record
  case replay
  case themes
  case keys
  case config
  case doctor
  case help
}
