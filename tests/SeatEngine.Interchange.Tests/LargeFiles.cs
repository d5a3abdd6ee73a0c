using System.Globalization;
using System.Text;
using SeatEngine.Interchange.Tests.Excel;

namespace SeatEngine.Interchange.Tests;

/// <summary>Files of any length, sound ones and such as are made to cost their reader more than they hold.</summary>
internal static class LargeFiles
{
    private const string Plan = "{\"name\":\"P\",\"size\":{\"width\":400,\"height\":300},\"categories\":[],\"zones\":[";

    private static readonly Dictionary<string, Func<int, byte[]>> Makers = new(StringComparer.Ordinal)
    {
        ["csv: a plain house"] = size => Lines("section,row,seat,index,x_m,y_m", size, i =>
            $"S{i / 900},{i / 30 % 30},{i % 30},{i % 30},{Metres(i % 30 + i / 900 * 40)},{i / 30 % 30}"),
        ["csv: one seat again and again"] = size => Lines("section,row,seat", size, static _ => "S,A,1"),
        ["csv: one row"] = size => Lines("section,row,seat", size, static i => $"S,A,{i}"),
        ["csv: all in one place"] = size => Lines("section,row,seat,x_m,y_m", size, static i => $"S,{i % 500},{i},1,1"),
        ["csv: places far apart"] = size => Lines("section,row,seat,x_m,y_m", size, static i =>
            $"S,{i % 500},{i},{i % 7 * 1000},{i % 5 * 1000}"),
        ["csv: a section a seat"] = size => Lines("level,section,row,seat", size, static i => $"L{i},S{i},A,1"),
        ["csv: a level a seat"] = size => Lines("level,section,row,seat,x_m,y_m", size, static i =>
            $"L{i},S,A,1,{i % 100},{i / 100 % 100}"),
        ["csv: unseen characters"] = size => Lines("section,row,seat", size, static i => $"S\u200B,A\u200B{i / 50},1\u0301{i % 50}"),
        ["csv: names that differ in case"] = size => Lines("section,row,seat", size, static i => $"{Cased("sectionofthehouse", i)},A,1"),
        ["csv: sections of long names"] = size => Lines("section,row,seat", size, static i => $"{new string('x', 200)}{i},A,1"),
        ["csv: levels with lines"] = size => Lines("kind,level,section,row,seat,x_m,y_m", size, static i =>
            i % 2 == 0 ? $"level,L{i}" : $"row,L{i - 1},S,A,1,{i},1"),
        ["csv: links"] = size => Lines("id,section,row,seat,next,companion_of,replaces", size, static i =>
            $"a{i},S,A,{i},a{i + 1},a{i / 2},a{i / 3}"),
        ["csv: areas and outlines"] = size => Lines("kind,section,row,seat,capacity,outline", size, static i =>
            $"{(i % 2 == 0 ? "area" : "section")},S{i},,,{i},0 0 9 0 9 9"),
        ["csv: quotation marks"] = static size => Encoding.UTF8.GetBytes("section,row,seat\n" + new string('"', size)),
        ["csv: separators"] = static size => Encoding.UTF8.GetBytes("section,row,seat\n" + new string(',', size)),
        ["csv: blank lines"] = static size => Encoding.UTF8.GetBytes("section,row,seat\n" + new string('\n', size)),
        ["csv: wrong numbers"] = size => Lines("section,row,seat,x_m,y_m", size, static i => $"S,A,{i},x,y"),
        ["csv: numbers of many digits"] = size => Lines("section,row,seat", size, static i => $"S,{i % 100},{new string('9', 200)}{i}"),
        ["svg: a plain house"] = size => Drawing(size, i =>
            $"<circle class='seat' data-section='S' "
                + $"data-row='{i / 50}' data-seat='{i % 50}' cx='{i % 50 * 20}' cy='{i / 50 * 20}' r='8'/>"),
        ["svg: all in one place"] = size => Drawing(size, static i =>
            $"<circle class='seat' data-row='{i / 50}' data-seat='{i % 50}' r='8'/>"),
        ["svg: one row"] = size => Drawing(size, static i => $"<circle class='seat' data-row='A' data-seat='{i}' cx='{i}'/>"),
        ["svg: one seat again and again"] = size => Drawing(size, static _ => "<circle class='seat' data-row='A' data-seat='1'/>"),
        ["svg: elements of many names"] = size => Drawing(size, static i => $"<{Long("x", i)}/>"),
        ["svg: groups of many names, hidden"] = size => Drawing(size, static i => $"<{Long("g", i)} display='none'/>"),
        ["svg: deep"] = static size => Encoding.UTF8.GetBytes("<svg>" + string.Concat(Enumerable.Repeat("<g>", size / 3))),
        ["svg: rules of styles"] = size => Drawing(size / 2, static i =>
            $"<circle class='seat a{i}' data-row='A' data-seat='{i}' cx='{i}'/>",
            "<style>" + Joined(size / 2, static i => $".a{i} .b{i}{{fill:red}}.a{i}{{display:inline}}") + "</style>"),
        ["svg: many classes"] = size => Drawing(size, static i => $"<circle class='{Joined(4000, static c =>
            $"c{c} ")}' data-row='A' data-seat='{i}' cx='{i}'/>", "<style>" + Joined(50_000, static i => $".z{i}{{display:none}}")
            + "</style>"),
        ["svg: rules by id"] = size => Drawing(size / 2, static i =>
            $"<circle id='a{i}' class='seat' data-row='A' data-seat='{i}' cx='{i}'/>", "<style>" + Joined(size / 2, static i =>
            $"#a{i}{{display:inline}}") + "</style>"),
        ["svg: comments of styles"] = static size => Drawing(1, static _ => "<g/>", "<style>" + Joined(size, static _ => "/**/")
            + "</style>"),
        ["svg: rules of elements"] = size => Drawing(size / 2, static i =>
            $"<circle class='seat' data-row='A' data-seat='{i}' cx='{i}'/>", "<style>" + Joined(size / 2, static i =>
            $"e{i}{{display:inline}}") + "</style>"),
        ["svg: uses"] = size => Drawing(size, static i => $"<use href='#s' x='{i}'/>", "<symbol id='s'><g>" + Joined(60_000, static i =>
            $"<path d='M{i} 0h9'/>") + "</g></symbol>"),
        ["svg: uses of uses"] = static size => Drawing(size, static i =>
            $"<g id='u{i + 1}'><use href='#u{i}'/><use href='#u{i}'/></g>", "<circle id='u0' class='seat'/>"),
        ["svg: entities"] = size => Encoding.UTF8.GetBytes("<!DOCTYPE svg [<!ENTITY a '" + new string('x', 1000) + "'>]><svg>"
            + Joined(size, static _ => "<g id='&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'/>") + "</svg>"),
        ["svg: one path"] = static size => Drawing(1, _ =>
            "<path class='stage' d='M0 0" + string.Concat(Enumerable.Repeat("h1v1", size / 4)) + "'/>"),
        ["svg: attributes"] = static size => Drawing(1, _ => "<circle " + Joined(size, static i => $"a{i}='' ") + "/>"),
        ["svg: texts"] = size => Drawing(size, static i =>
            $"<g class='seat' data-row='A'><circle r='1' cx='{i}'/><text><tspan>{i}</tspan><tspan>b</tspan></text></g>"),
        ["pretix: a plain house"] = size => Zones(size, i =>
            $"{{\"row_number\":\"{i}\",\"position\":{{\"x\":0,\"y\":{i * 20}}},\"seats\":[{Joined(1500, s =>
            (s > 0 ? "," : "") + $"{{\"seat_guid\":\"{i}-{s}\",\"seat_number\":\"{s}\","
                + $"\"position\":{{\"x\":{s * 20},\"y\":0}},\"category\":\"c\"}}")}]}}"),
        ["pretix: all in one place"] = size => Zones(size, static i =>
            $"{{\"row_number\":\"{i}\",\"seats\":[{{\"seat_guid\":\"{i}\",\"seat_number\":\"1\",\"position\":{{\"x\":0,\"y\":0}}}}]}}"),
        ["pretix: one seat again and again"] = size => Zones(size, static _ =>
            "{\"row_number\":\"1\",\"seats\":[{\"seat_guid\":\"1\",\"seat_number\":\"1\",\"position\":{\"x\":0,\"y\":0}}]}"),
        ["pretix: categories"] = size => Encoding.UTF8.GetBytes("{\"name\":\"P\",\"zones\":[{\"rows\":[]}],\"categories\":["
            + Joined(size, static i => (i > 0 ? "," : "") + $"{{\"name\":\"c{i}\",\"color\":\"#ff0000\"}}") + "]}"),
        ["pretix: empty zones"] = size => Encoding.UTF8.GetBytes(Plan + Joined(size, static i => (i > 0 ? "," : "") + "{\"rows\":[]}")
            + "]}"),
        ["pretix: lists"] = static size => Encoding.UTF8.GetBytes(Plan + new string('[', size)),
        ["pretix: areas"] = size => Encoding.UTF8.GetBytes(Plan + "{\"rows\":[],\"areas\":[" + Joined(size, static i =>
            (i > 0 ? "," : "") + $"{{\"shape\":\"s{i}\"}}") + "]}]}"),
        ["seats.io: a plain house"] = size => Chart(size, i => $"{{\"label\":\"{i}\",\"categoryKey\":1,\"seats\":[{Joined(1500, s =>
            (s > 0 ? "," : "") + $"{{\"label\":\"{s}\",\"x\":{s * 20},\"y\":{i * 20}}}")}]}}"),
        ["seats.io: all in one place"] = size => Chart(size, static i =>
            $"{{\"label\":\"{i}\",\"seats\":[{{\"label\":\"1\",\"x\":0,\"y\":0}}]}}"),
        ["seats.io: one seat again and again"] = size => Chart(size, static _ =>
            "{\"label\":\"A\",\"seats\":[{\"label\":\"1\",\"x\":0,\"y\":0}]}"),
        ["seats.io: members of no meaning"] = size => Encoding.UTF8.GetBytes("{\"subChart\":{" + Joined(size, static i =>
            (i > 0 ? "," : "") + $"\"m{i}\":[1]") + "}}"),
        ["xlsx: a plain house"] = size => Book(size, i =>
            $"<row r=\"{i + 1}\"><c r=\"A{i + 1}\"><v>{i / 900}</v></c><c r=\"B{i + 1}\"><v>{i / 30 % 30}</v></c>"
                + $"<c r=\"C{i + 1}\"><v>{i % 30}</v></c></row>"),
        ["xlsx: cells far to the right"] = size => Book(size, static i => $"<row r=\"{i + 1}\"><c r=\"XFD{i + 1}\"><v>1</v></c></row>"),
        ["xlsx: rows far below"] = size => Book(size, static i => $"<row r=\"{(i * 7 % 1048576) + 1}\"><c><v>1</v></c></row>"),
        ["xlsx: merged cells"] = size => TestWorkbook.Of(Header + "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>", behind: "<mergeCells>"
            + Joined(size, static i => $"<mergeCell ref=\"A{i + 2}:XFD{i + 900}\"/>") + "</mergeCells>"),
        ["xlsx: texts"] = size => TestWorkbook.Of(Header + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>3</v></c></row>", texts: Joined(size,
            static i => $"<si><t>t{i}</t></si>")),
        ["xlsx: styles"] = size => TestWorkbook.Of(Header, styles: "<cellXfs>" + Joined(size, static i => $"<xf numFmtId=\"{i}\"/>")
            + "</cellXfs>"),
        ["xlsx: many words in a drawn house"] = size => TestWorkbook.Of(Joined(size, static i =>
            $"<row r=\"{i + 1}\"><c r=\"A{i + 1}\" t=\"inlineStr\"><is><t>w{i}</t></is></c><c r=\"B{i + 1}\"><v>1</v></c>"
                + $"<c r=\"C{i + 1}\"><v>2</v></c><c r=\"D{i + 1}\" t=\"inlineStr\"><is><t>v{i}</t></is></c></row>")),
        ["xlsx: a long cell"] = size =>
            TestWorkbook.Of(Header + $"<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>{new string('x', size)}</t></is></c></row>"),
    };

    private static string Header => TestWorkbook.Rows("section,row,seat");

    public static IEnumerable<string> Names => Makers.Keys;

    public static byte[] Make(string name, int size) => Makers[name](size);

    private static string Metres(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Long(string start, int i) => start + i.ToString("X8", CultureInfo.InvariantCulture);

    private static string Cased(string word, int i) =>
        string.Create(word.Length, (word, i), static (span, from) =>
        {
            for (var at = 0; at < span.Length; at++)
            {
                span[at] = (from.i >> at & 1) == 1 ? char.ToUpperInvariant(from.word[at]) : from.word[at];
            }
        });

    private static string Joined(int size, Func<int, string> part)
    {
        var text = new StringBuilder(size + 100);
        for (var i = 0; text.Length < size; i++)
        {
            text.Append(part(i));
        }

        return text.ToString();
    }

    private static byte[] Lines(string header, int size, Func<int, string> line) =>
        Encoding.UTF8.GetBytes(header + "\n" + Joined(size, i => line(i) + "\n"));

    private static byte[] Drawing(int size, Func<int, string> element, string before = "") =>
        Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'>" + before + Joined(size, element) + "</svg>");

    private static byte[] Zones(int size, Func<int, string> row) =>
        Encoding.UTF8.GetBytes(Plan + "{\"name\":\"Z\",\"rows\":[" + Joined(size, i => (i > 0 ? "," : "") + row(i)) + "]}]}");

    private static byte[] Chart(int size, Func<int, string> row) => Encoding.UTF8.GetBytes(
        "{\"name\":\"C\",\"categories\":{\"list\":[{\"label\":\"gold\",\"key\":1}]},\"subChart\":{\"rows\":["
        + Joined(size, i => (i > 0 ? "," : "") + row(i)) + "]}}");

    private static byte[] Book(int size, Func<int, string> row) => TestWorkbook.Of(Header + Joined(size, i => row(i + 1)));
}
