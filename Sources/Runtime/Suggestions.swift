import Dashboard
import DataSources
import Measures
import Settings

/// What may stand behind an option, for a shell that completes a line.
public enum Suggestions {
  /// Names of themes, the user's own among them.
  public static func themes(_ world: World) -> [String] { ThemeCatalogue(world).names }

  /// Identifiers of the nation, its blocks, ministries and provinces: thousands of communes would
  /// fill any screen.
  public static func units(_ world: World) -> [String] {
    sample(world).map { dataset in
      dataset.registry.units.map(\.id).filter { id in
        dataset.registry.index(id: id).map { dataset.registry[$0].level <= .province } ?? false
      }
    } ?? []
  }

  /// Identifiers of indicators.
  public static func indicators(_ world: World) -> [String] {
    sample(world).map { dataset in
      let ids = dataset.catalogue.indices.map { dataset.catalogue[$0].id }
      return Array(Set(ids.filter { !$0.contains(":") })).sorted()
    } ?? []
  }

  private static func sample(_ world: World) -> Dataset? {
    try? SourceLoader.sampleReport(now: world.now()).dataset
  }
}
