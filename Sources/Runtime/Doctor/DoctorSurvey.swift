import Dashboard
import Drawing
import Glibc
import Settings
import TerminalIO
import Text
import Words

/// Looks at terminal, folders and tools, each thing by itself: what fails must not hide the rest.
struct DoctorSurvey {
  /// What the command line says.
  let options: DisplayOptions
  /// Where it looks.
  let world: World
  /// The words of the answer.
  let words: Words
  /// What the environment says of the terminal.
  let abilities: TerminalAbilities

  /// A survey.
  init(options: DisplayOptions, world: World, words: Words) {
    self.options = options
    self.world = world
    self.words = words
    abilities = TerminalAbilities(environment: world.environment)
  }

  /// Everything that was looked at, in the order in which it matters.
  var findings: [Finding] {
    [
      Finding("program", .ok, SafeText(Version.text)),
      terminal, size, colors, locale, mouse, motion, clipboard, sample, themes, stateFolder,
      exports,
      pictures, servers, workbooks,
    ]
  }

  private func variable(_ name: String) -> String { world.environment[name] ?? "" }
}

// MARK: - The terminal

extension DoctorSurvey {
  private var terminal: Finding {
    let name = SafeText(abilities.name.isEmpty ? "TERM=" : "TERM=" + abilities.name)
    let advice = words[
      Bilingual(
        "đặt TERM=xterm-256color; không có màn hình thì dùng `dvctop render` hay --accessible",
        "set TERM=xterm-256color; without a screen use `dvctop render` or --accessible")]
    guard abilities.name != "dumb", let entry = abilities.entry else {
      return Finding(
        "terminal", .problem,
        words.sentence(Bilingual("{0}: không vẽ được", "{0}: cannot be drawn on"), name),
        advice: advice)
    }
    guard entry.canPlaceCursor else {
      return Finding(
        "terminal", .problem,
        words.sentence(
          Bilingual("{0}: không đặt được con trỏ", "{0}: cannot place its cursor"), name),
        advice: advice)
    }
    let text =
      entry.name == abilities.name
      ? name
      : words.sentence(
        Bilingual("{0}, vẽ như {1}", "{0}, drawn as {1}"), name, SafeText(entry.name))
    guard world.isTerminal else {
      return Finding(
        "terminal", .note,
        words.sentence(
          Bilingual("{0}; đầu ra đang là tệp hay ống", "{0}; output is a file or a pipe now"), text)
      )
    }
    return Finding("terminal", .ok, text + multiplexer)
  }

  /// What stands between the program and the window.
  private var multiplexer: SafeText {
    let found = [("TMUX", "tmux"), ("STY", "screen"), ("SSH_TTY", "ssh")]
      .filter { !variable($0.0).isEmpty }.map { SafeText($0.1) }
    return found.isEmpty ? .empty : SafeText(" · ") + found.joined(separator: SafeText(", "))
  }

  /// The size from which on pages show their panels side by side.
  private static let comfortable = Size(width: 80, height: 24)

  private var size: Finding {
    guard let size = world.terminalSize() else {
      return Finding(
        "size", .note, words[Bilingual("không biết cỡ màn hình", "the size is unknown")])
    }
    let text = SafeText("\(size.width)×\(size.height)")
    guard size.width < Self.comfortable.width || size.height < Self.comfortable.height else {
      return Finding("size", .ok, text)
    }
    return Finding(
      "size", .note, text,
      advice: words[
        Bilingual(
          "từ 80×24 mới đủ các trang; 160×45 là đẹp nhất",
          "pages are complete from 80×24 on, and best at 160×45")])
  }

  private var colors: Finding {
    let wanted = options.colorDepth ?? abilities.colorDepth
    let depth = abilities.entry?.depth(wanted: wanted) ?? .none
    let text =
      switch depth {
      case .none: words[Bilingual("không màu, chỉ đậm nhạt", "no colours, weights only")]
      case .ansi16: words[Bilingual("16 màu", "16 colours")]
      case .indexed256: words[Bilingual("256 màu", "256 colours")]
      case .trueColor: words[Bilingual("16 triệu màu", "16 million colours")]
      }
    if wanted == .trueColor, depth != .trueColor {
      return Finding(
        "colours", .note, text,
        advice: words[
          Bilingual(
            "màn hình có 16 triệu màu; cài ncurses-term để dùng hết",
            "the terminal has 16 million; install ncurses-term to use them")])
    }
    if !variable("NO_COLOR").isEmpty {
      return Finding(
        "colours", .note, text + words[Bilingual(" (vì NO_COLOR)", " (because of NO_COLOR)")])
    }
    return Finding("colours", depth == .none ? .note : .ok, text)
  }

  private var locale: Finding {
    let found = ["LC_ALL", "LC_CTYPE", "LANG"].first { !variable($0).isEmpty }
    let name = SafeText(found.map { "\($0)=\(variable($0))" } ?? "LANG=")
    guard abilities.isUTF8 else {
      return Finding(
        "letters", .note,
        words.sentence(
          Bilingual("{0}: chỉ có ASCII, mất dấu", "{0}: ASCII only, without marks"), name),
        advice: words[Bilingual("đặt LANG=C.UTF-8", "set LANG=C.UTF-8")])
    }
    guard world.hasLocale(found.map(variable) ?? "C") else {
      return Finding(
        "letters", .note,
        words.sentence(
          Bilingual(
            "{0}: máy chưa cài bộ này, dùng C.UTF-8",
            "{0}: not installed on this machine, C.UTF-8 is used"), name),
        advice: words[Bilingual("đặt LANG=C.UTF-8", "set LANG=C.UTF-8")])
    }
    return Finding("letters", .ok, name + SafeText(" · UTF-8 · Việt ≈ █ ⣿ ┃ ◆"))
  }

  private var mouse: Finding {
    abilities.reportsMouse && !options.ignoresMouse
      ? Finding("mouse", .ok, words[Bilingual("bấm và lăn", "clicks and wheel")])
      : Finding("mouse", .note, words[Bilingual("không dùng chuột", "not used")])
  }

  private var motion: Finding {
    options.reducesMotion
      ? Finding("motion", .ok, words[Bilingual("giảm: không gì trượt", "reduced: nothing glides")])
      : Finding(
        "motion", .ok,
        words[
          Bilingual(
            "đủ (giảm: --reduced-motion hay DVCTOP_REDUCED_MOTION=1)",
            "full (--reduced-motion or DVCTOP_REDUCED_MOTION=1 reduces it)")])
  }

  private var clipboard: Finding {
    let isInTmux = !variable("TMUX").isEmpty
    switch options.clipboard {
    case .off:
      return Finding(
        "clipboard", .ok,
        words[Bilingual("tắt (bật: DVCTOP_CLIPBOARD=on)", "off (DVCTOP_CLIPBOARD=on turns it on)")])
    case .on where isInTmux:
      return Finding(
        "clipboard", .note, SafeText("OSC 52"),
        advice: words[
          Bilingual(
            "tmux chỉ nhận khi đặt: set -s set-clipboard on",
            "tmux takes it only with: set -s set-clipboard on")])
    case .on: return Finding("clipboard", .ok, SafeText("OSC 52"))
    case .tmux:
      return Finding(
        "clipboard", isInTmux ? .ok : .note, SafeText("OSC 52, tmux"),
        advice: words[
          Bilingual(
            "cần trong tmux: set -g allow-passthrough on",
            "needs inside tmux: set -g allow-passthrough on")])
    }
  }
}
