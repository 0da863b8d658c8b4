import Drawing
import Measures
import Text
import Words

/// What is worth saying beside the rates: where they come from, and who is furthest from the goal.
struct NewsModel: Sendable {
  /// Units whose figures have one source, and the source.
  struct Publication: Sendable {
    var names: SafeText
    /// The same in two or three letters each, for narrow panels.
    var initials: SafeText
    let publication: SafeText

    /// Names and source in one line: the source is not cut as long as initials have room.
    func line(width: Int) -> [Span] {
      [names, initials].map {
        [Span($0 + SafeText(": "), role: .text), Span(publication, role: .secondary)]
      }.fitting(width)
    }
  }

  /// Where the figures of nation and blocks come from; units of one source share a line.
  let publications: [Publication]
  /// The members that hold most of the distance to the target, ready to be drawn.
  let shortfalls: [[Span]]
  /// The same in fewer words, for narrow panels.
  let briefShortfalls: [[Span]]

  /// The members that hold most of the distance, in lines of so many columns.
  func shortfalls(width: Int) -> [[Span]] {
    shortfalls.allSatisfy { $0.width <= width } ? shortfalls : briefShortfalls
  }

  /// Members named: as many as fit beside everything else.
  private static let named = 4

  /// Works out the news of `units`, and of the members of `block`.
  init(_ units: [UnitIndex], block: UnitIndex, in scene: Scene) {
    var publications: [Publication] = []
    for unit in units {
      let origin = scene.origin(of: scene.figure(unit))
      if let index = publications.firstIndex(where: { $0.publication == origin }) {
        publications[index].names =
          publications[index].names + SafeText(", ") + scene.name(unit)
        publications[index].initials += SafeText(", ") + scene.initials(of: unit)
      } else if !origin.isEmpty {
        publications.append(
          Publication(
            names: scene.name(unit), initials: scene.initials(of: unit), publication: origin))
      }
    }
    self.publications = publications
    shortfalls = Self.shortfalls(of: block, .shortfallOf, in: scene)
    briefShortfalls = Self.shortfalls(of: block, .missingShort, in: scene)
  }

  private static func shortfalls(
    of block: UnitIndex, _ phrase: Phrase, in scene: Scene
  ) -> [[Span]] {
    let words = scene.words
    guard scene.measure.isRate,
      let target = scene.dataset.targets(
        scene.indicator, of: block, during: scene.period
      ).current
    else { return [] }
    let shortfall = scene.dataset.shortfall(
      scene.indicator, of: block, during: scene.period, target: target, unitsOf: scene.unitsDay)
    let rows = shortfall.rows.prefix(named)
    guard !rows.isEmpty else { return [] }
    let nameWidth = rows.map { scene.name($0.unit).width }.max() ?? 0
    let head = words(.largestShortfall, scene.text(of: target))
    return [[Span(head, role: .header)]]
      + rows.map { row in
        let mark = row.figure.isSimulated ? Words.simulatedMark : .empty
        let status = scene.dataset.status(of: row.figure, against: target)
        return [
          Span((status?.sign ?? .empty) + SafeText(" "), role: status?.role ?? .secondary),
          Span(scene.name(row.unit).padded(to: nameWidth + 2), role: .text),
          Span(
            words.reading(row.figure, of: scene.measure, decimals: scene.decimals)
              .padded(to: 9, alignment: .trailing), role: .strong),
          Span(
            SafeText("  ") + words(phrase, mark + words.numbers.integer(row.needed)),
            role: .secondary),
        ]
      }
  }
}
