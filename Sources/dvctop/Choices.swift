import ArgumentParser
import Dashboard
import DataSources
import Drawing
import TerminalIO
import Text

/// Colours as the command line names them.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto
  case truecolor
  case indexed = "256"
  case sixteen = "16"
  case none

  /// The depth; nil to ask the environment.
  var depth: ColorDepth? {
    switch self {
    case .auto: nil
    case .truecolor: .trueColor
    case .indexed: .indexed256
    case .sixteen: .ansi16
    case .none: ColorDepth.none
    }
  }
}

/// Whose units are shown, as the command line names it.
enum UnitsChoice: String, ExpressibleByArgument, CaseIterable {
  case then
  case today

  /// Whose units are shown.
  var vintage: UnitVintage { self == .then ? .then : .today }
}

/// Languages as the command line names them.
enum LanguageChoice: String, ExpressibleByArgument, CaseIterable {
  case vi
  case en

  /// The language.
  var language: Language { self == .vi ? .vietnamese : .english }
}

/// Ways to the clipboard as the command line names them.
struct ClipboardChoice: ExpressibleByArgument {
  /// The way.
  let access: ClipboardAccess

  init?(argument: String) {
    guard let access = ClipboardAccess(rawValue: argument) else { return nil }
    self.access = access
  }

  static var allValueStrings: [String] { ClipboardAccess.allCases.map(\.rawValue) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

/// Decimal separators as the command line names them.
enum DecimalChoice: String, ExpressibleByArgument, CaseIterable {
  case comma
  case point

  /// The separator.
  var mark: DecimalMark { self == .comma ? .comma : .point }
}
