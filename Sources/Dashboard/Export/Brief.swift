import Measures
import Text
import Words

/// What a page says, on paper: figures, period, definition, sources, time, and the hash by which
/// anybody can tell that the figures are those of the CSV beside it.
struct Brief {
  /// One line about all figures.
  struct Fact {
    /// What it tells.
    let label: SafeText
    /// What it is.
    let text: SafeText
  }

  /// Whose figures they are, and of when.
  let title: SafeText
  /// What the page is about beside the title: what is measured.
  let subtitle: SafeText
  /// True when a figure is simulated.
  let isSimulated: Bool
  /// The figures.
  let tables: [BriefTable]
  /// Where the figures come from; a cell names one by its place, from 1.
  let sources: [SafeText]
  /// What is to be known of all of them.
  let facts: [Fact]
  /// The words it is written in.
  let words: Words

  /// The brief of the page that `state` shows.
  ///
  /// - Parameters:
  ///   - state: What is shown.
  ///   - program: Name and version of the program.
  ///   - limit: Rows of a table; the middle of a longer one is left out and counted.
  init(_ state: State, program: String, limit: Int = .max) {
    words = state.words
    var book = SourceBook()
    tables = BriefTable.tables(of: state, limit: limit, book: &book)
    sources = book.entries
    isSimulated = state.model.isSimulated
    let scene = state.briefScene
    title = state.briefTitle(scene)
    let hasIndicator = ![.sources].contains(state.place.page)
    subtitle = hasIndicator ? scene.measure.name(words.language) : .empty
    var facts: [Fact] = []
    func add(_ label: Bilingual, _ text: SafeText) {
      if !text.isEmpty { facts.append(Fact(label: state.words[label], text: text)) }
    }
    if hasIndicator {
      let measure = scene.measure
      add(Bilingual("Chỉ tiêu", "Indicator"), measure.code)
      add(Bilingual("Định nghĩa", "Definition"), measure.definitionText(words.language))
      add(Bilingual("Căn cứ", "Basis"), words.legalBasis(measure.basis))
      add(
        Bilingual("Công thức", "Formula"), words.formula(of: measure, in: scene.dataset.catalogue))
      add(
        Bilingual("Kỳ", "Period"),
        words.long(scene.period) + SafeText(" (\(scene.period.code))"))
      if scene.isFolding {
        add(Bilingual("Bộ đơn vị", "Unit set"), words[.unitsTodayBadge])
      }
    }
    if let asOf = state.dataset?.asOf { add(Bilingual("Tính đến", "As of"), words.day(asOf)) }
    if let read = state.dataReadAt?.moment {
      add(Bilingual("Đọc nguồn lúc", "Sources read"), SafeText(read.exportCode))
    }
    add(Bilingual("Lập lúc", "Made"), SafeText(state.clock.moment.exportCode))
    add(Bilingual("Chương trình", "Program"), SafeText(program))
    add(
      Bilingual("SHA-256 của CSV", "SHA-256 of the CSV"),
      SafeText(SHA256.hexadecimal(of: ExportTable(state).csv)))
    self.facts = facts
  }
}

/// The publications a brief has named so far.
struct SourceBook {
  private(set) var entries: [SafeText] = []

  /// The mark of a figure's source: `(1)`; empty when nothing is known of it.
  ///
  /// A sum over several publications has none of its own: it says what it was summed over.
  mutating func mark(_ figure: Figure, in scene: Scene) -> SafeText {
    let provenance = figure.provenance.flatMap { scene.dataset[$0] }
    let file = provenance?.file ?? .empty
    let entry =
      (provenance.map { scene.words.publication($0.publication) } ?? scene.origin(of: figure))
      + (file.isEmpty ? .empty : SafeText(" — ") + file)
    guard !entry.isEmpty, figure.content != .missing else { return .empty }
    let known = entries.firstIndex(of: entry)
    if known == nil { entries.append(entry) }
    return SafeText("(\((known ?? entries.count - 1) + 1))")
  }
}

extension State {
  /// What the figures of the page are about.
  fileprivate var briefScene: Scene {
    if case .alerts(let model) = model { return model.scene }
    return scene(of: dataset ?? .empty)
  }

  /// `Đà Nẵng · Xu hướng · 6 tháng đầu năm 2024`.
  fileprivate func briefTitle(_ scene: Scene) -> SafeText {
    var parts: [SafeText] = []
    if [.unit, .trend, .indicators].contains(place.page), let dataset {
      parts.append(dataset.registry[place.unit].name(language, at: scene.day))
    }
    parts.append(words[place.page.title])
    if place.page != .sources { parts.append(words.long(scene.period)) }
    return parts.joined(separator: SafeText(" · "))
  }
}
