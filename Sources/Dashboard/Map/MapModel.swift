import Drawing
import Measures
import Text
import Words

/// The provinces as tiles, classed by one indicator.
struct MapModel: Sendable {
  /// A province on the map.
  struct Tile: Sendable {
    /// Its row of the ranking.
    let row: RankingRow
    /// Two to four letters.
    let abbreviation: SafeText
    /// Its value in a few figures, `≈` before simulated ones.
    let value: SafeText
    /// Its class.
    let fill: MapFill
    /// From the west, from 0.
    let column: Int
    /// From the north, from 0.
    let line: Int
  }

  /// An archipelago on the map.
  struct Island: Sendable {
    /// What it is called.
    let name: SafeText
    /// The province it belongs to, a position in `tiles`; nil when that is not in the data.
    let owner: Int?
    /// From the north, as tiles are counted.
    let line: Int
  }

  /// All provinces in their order.
  let ranking: RankingModel
  /// The tiles, from the north-west on.
  let tiles: [Tile]
  /// The archipelagos; always both.
  let islands: [Island]
  /// The classes.
  let classes: MapClasses
  /// Tiles from west to east.
  let columns: Int
  /// Tiles from north to south.
  let lines: Int
  /// The shapes of the tiles; nil where none were given, or fewer than half are known.
  let outlines: OutlineMap?
  /// How many tiles have a shape where these are too few; nil where they are not.
  let tooFewOutlines: Int?

  /// Works out the map of the localities.
  ///
  /// - Parameters:
  ///   - localities: the block whose provinces are shown.
  ///   - scene: what they are shown by.
  ///   - outlines: the shapes that were read.
  ///   - revision: counts the readings of shapes.
  init(
    _ localities: UnitIndex, in scene: Scene, outlines: OutlineSet? = nil, revision: Int = 0
  ) {
    let ranking = RankingModel(
      of: localities, level: .province, sort: SortOrder(), filter: Filter(), in: scene)
    let map = TileMap.map(on: scene.day)
    let classes = MapClasses(ranking)
    let tiles = Self.placed(ranking.ranking.rows, on: map, in: scene).map { place, row in
      Tile(
        row: row, abbreviation: Self.letters(place.abbreviation, scene.words.language),
        value: scene.words.short(row.figure, of: scene.measure), fill: classes.fill(of: row),
        column: place.column, line: place.line)
    }
    islands = map.islands.map { island in
      let owner = tiles.firstIndex { tile in
        TileMap.slug(of: scene.dataset.registry[tile.row.unit].id) == island.slug
      }
      return Island(name: scene.words[island.name], owner: owner, line: island.line)
    }
    let units = tiles.map(\.row.unit)
    let registry = scene.dataset.registry
    self.outlines = outlines.flatMap {
      OutlineMap($0, revision: revision, units: units, in: registry)
    }
    tooFewOutlines =
      self.outlines == nil
      ? outlines.map { OutlineMap.matches($0, units: units, in: registry) } : nil
    self.ranking = ranking
    self.tiles = tiles
    self.classes = classes
    columns = max(map.columns, (tiles.map(\.column).max() ?? 0) + 1)
    lines = max(map.lines, (tiles.map(\.line).max() ?? 0) + 1)
  }

  /// What the page is about.
  var scene: Scene { ranking.scene }

  /// The tile of a unit.
  func index(of unit: UnitIndex) -> Int? { tiles.firstIndex { $0.row.unit == unit } }

  /// Which tiles are in the order of the ranking.
  var rankingOrder: [Int] { ranking.rows.compactMap { index(of: $0.unit) } }

  /// Each row with its place; units that the map does not know stand below it.
  private static func placed(
    _ rows: [RankingRow], on map: TileMap, in scene: Scene
  ) -> [(TileMap.Tile, RankingRow)] {
    let known = Dictionary(
      map.tiles.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
    var taken: Set<String> = []
    var placed: [(TileMap.Tile, RankingRow)] = []
    var others: [RankingRow] = []
    for row in rows {
      let slug = TileMap.slug(of: scene.dataset.registry[row.unit].id)
      if let tile = known[slug], taken.insert(slug).inserted {
        placed.append((tile, row))
      } else {
        others.append(row)
      }
    }
    for (number, row) in others.enumerated() {
      let tile = TileMap.Tile(
        slug: scene.dataset.registry[row.unit].id,
        abbreviation: Self.initials(of: scene.name(row.unit)),
        column: number % map.columns, line: map.lines + number / map.columns)
      placed.append((tile, row))
    }
    return placed.sorted { ($0.0.line, $0.0.column) < ($1.0.line, $1.0.column) }
  }

  /// The first letters of a name's words, at most four.
  private static func initials(of name: SafeText) -> String {
    String(name.string.split(separator: " ").prefix(4).compactMap(\.first))
  }

  /// Abbreviations without marks where the language has none.
  private static func letters(_ abbreviation: String, _ language: Language) -> SafeText {
    SafeText(language == .vietnamese ? abbreviation : Folding.ascii(abbreviation))
  }
}

extension Words {
  /// A figure in the room of a tile: whole percents, and counts as `11,7tr`.
  func short(_ figure: Figure, of measure: Indicator) -> SafeText {
    guard case .count = measure.unit, figure.content == .value,
      let count = figure.shown(decimals: 0)
    else { return cell(figure, decimals: measure.unit == .index ? 2 : 0) }
    let (number, power) = numbers.compact(count.unscaled)
    let signs: [Int: Bilingual] = [
      3: Bilingual("k", "k"), 6: Bilingual("tr", "M"), 9: Bilingual("tỷ", "bn"),
    ]
    let text = number + (signs[power].map { self[$0] } ?? .empty)
    return figure.isSimulated ? Self.simulatedMark + text : text
  }
}
