import History
import Measures
import TestSupport
import Testing

@testable import Runtime

@Suite("Where the history lies")
struct HistoryPlaceTests {
  private static func place(
    _ environment: [String: String], folder: String = "/kho"
  ) -> HistoryPlace? {
    var world = FakeWorld(environment: environment).world
    world.workingFolder = folder
    return HistoryPlace(world)
  }

  @Test("In the folder for state, else below the home folder when there is one")
  func path() throws {
    let folder = try TemporaryFolder()
    let state = Self.place(["XDG_STATE_HOME": "/trang-thai", "HOME": folder.path])
    #expect(state?.path == "/trang-thai/dvctop/history.sqlite")
    #expect(
      Self.place(["HOME": folder.path])?.path
        == folder.path + "/.local/state/dvctop/history.sqlite")
    #expect(
      Self.place(["XDG_STATE_HOME": "trang-thai", "HOME": folder.path])?.path.hasPrefix(folder.path)
        == true, "a relative path counts as none")
    #expect(Self.place(["HOME": folder.path + "/khong-co"]) == nil)
    #expect(Self.place([:]) == nil)
  }

  @Test(
    "A source has one name from whatever folder it is named",
    arguments: [
      ("a.csv", "/kho/a.csv"), ("./a.csv", "/kho/a.csv"), ("/kho//a.csv", "/kho/a.csv"),
      ("b/", "/kho/b"), ("../a.csv", "/kho/../a.csv"), ("portal:b", "portal:/kho/b"),
      ("map:m.yaml", "map:/kho/m.yaml"), ("http://a:80/x", "http://a:80/x"), ("demo:", nil),
      ("replay:a.rec", nil),
    ] as [(String, String?)])
  func key(name: String, key: String?) throws {
    let place = try #require(Self.place(["XDG_STATE_HOME": "/s"]))
    #expect(place.key(of: name) == key)
  }

  @Test(
    "A day means all of it, a time itself, in Vietnam",
    arguments: [
      ("2026-11-22", 1_795_366_799), ("2026-11-22T08:15", 1_795_310_100),
      ("2026-11-22T01:15:00Z", 1_795_310_100), ("22/11/2026", nil), ("2026-11-22T25:00", nil),
    ] as [(String, Int64?)])
  func time(text: String, seconds: Int64?) {
    #expect(Timestamp.end(text)?.seconds == seconds)
  }

  @Test("Alerts of other sources are not taken for one's own")
  func alerts() {
    let alert = KeptAlert(
      key: "below-target~da-nang~e2e", rule: "below-target", unit: "da-nang", indicator: "e2e",
      stage: .firing, since: Moment(seconds: 7), worstSeverity: .critical, at: Moment(seconds: 9))
    let record = alert.record(of: ["/kho/a.csv", "/kho/b.csv"])
    #expect(KeptAlert(record, of: ["/kho/a.csv", "/kho/b.csv"]) == alert)
    #expect(KeptAlert(record, of: ["/kho/a.csv"]) == nil)
    #expect(KeptAlert(record, of: ["/kho/b.csv"]) == nil)
  }
}
