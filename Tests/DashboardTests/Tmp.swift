import Testing
@Test func tmpPrint() throws {
  var s = try Screen.smallCountry()
  s.press("2"); print(s.text); s.press("v"); print(s.text)
  s.press("v3"); while s.indicator != "score-766" { s.press("i") }
  print(s.text)
  s.press("1"); print(s.text)
  s.resize(80,24); print(s.text)
}
