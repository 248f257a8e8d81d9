using System.Text;

namespace MentorFlow.Tests.Builders;

/// <summary>
/// Makes out of the fields of a form what no page of ours would send: values that nobody was offered, fields that are missing, more, many or twice, texts
/// that are none, bodies that are no form. The same seed makes the same ones.
/// </summary>
internal sealed class FieldMutator(int seed)
{
    private static readonly string[] Texts =
    [
        "", " ", "on", "true", "-1", "0", "99", "2147483648", "1e400", "NaN", "0,5", "NoSuchValue", "null", "[]", "{}", "{\"\\ud800\":1}", "..", "%",
        "a\r\nb", "\u0000", "\u202e", "😀", "9999-12-31", "0001-01-01", "2026-02-30", "9999-12-31T23:59", "25:61", "P1M", "P10675199D",
        "00000000-0000-0000-0000-000000000000",
        "<script>alert(1)</script>", "' or 1=1 --", "javascript:alert(1)", "//example.com", "https://[::1", "a@b@c", "Mars/Olympus", "xx-",
        new('x', 121), new('x', 2_001), new('é', 5_000), new('x', 70_000),
    ];

    // As they go over the wire: bytes that are no text, and escapes that escape nothing.
    private static readonly string[] Raw = ["%ED%A0%80", "%FF%FE", "%C0%AF", "%", "%zz", "%u0041", "+%00+", "%F4%90%80%80"];

    private readonly Random random = new(seed);

    /// <param name="fields">As they stand on the page.</param>
    /// <param name="kept">Names of those that stay as they are: the token.</param>
    public HttpContent Next(IReadOnlyList<(string Name, string Value)> fields, params IReadOnlyList<string> kept)
    {
        var sent = fields.Select(field => (field.Name, Value: Uri.EscapeDataString(field.Value))).ToList();
        for (var changes = random.Next(4); changes > 0; changes--)
        {
            Change(sent, kept);
        }

        return random.Next(30) == 0 ? NoForm(fields) : Form(string.Join('&', sent.Select(field => $"{Uri.EscapeDataString(field.Name)}={field.Value}")));
    }

    private void Change(List<(string Name, string Value)> sent, IReadOnlyList<string> kept)
    {
        var free = Enumerable.Range(0, sent.Count).Where(i => !kept.Contains(sent[i].Name)).ToList();
        if (free.Count == 0 || random.Next(12) == 0)
        {
            sent.Add((random.Next(2) == 0 ? "unknown" : new string('n', 300), Text()));
            return;
        }

        var at = free[random.Next(free.Count)];
        switch (random.Next(9))
        {
            case 0:
                sent.RemoveAt(at);
                break;
            case 1:
                sent.Add((sent[at].Name, Text()));
                break;
            case 2:
                sent.AddRange(Enumerable.Repeat(sent[at], random.Next(2, sent[at].Value.Length > 50 ? 4 : 1_100)));
                break;
            case 3:
                sent[at] = ($"{sent[at].Name}[{random.Next(3)}]", sent[at].Value);
                break;
            case 4:
                sent[at] = (sent[at].Name, sent[free[random.Next(free.Count)]].Value);
                break;
            case 5:
                sent[at] = (sent[at].Name, Raw[random.Next(Raw.Length)]);
                break;
            default:
                sent[at] = (sent[at].Name, Text());
                break;
        }
    }

    private string Text() => Uri.EscapeDataString(Texts[random.Next(Texts.Length)]);

    private HttpContent NoForm(IReadOnlyList<(string Name, string Value)> fields) => random.Next(6) switch
    {
        0 => Of("{}"u8, "application/json"),
        1 => Of("--x\r\nContent-Disposition: form-data; name=\"a"u8, "multipart/form-data; boundary=x"),
        2 => Of("--y--"u8, "multipart/form-data"),
        3 => Of("a=b"u8, "application/x-www-form-urlencoded; charset=utf-7"),
        4 => Of([], "application/x-www-form-urlencoded"),
        _ => Parts(fields),
    };

    private static HttpContent Parts(IReadOnlyList<(string Name, string Value)> fields)
    {
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Where(field => field.Name.Length > 0))
        {
            parts.Add(new StringContent(value), name);
        }

        parts.Add(new ByteArrayContent([0, 1, 2, 0xFF]), "file", "list.csv");
        return parts;
    }

    private static ByteArrayContent Form(string body) => Of(Encoding.ASCII.GetBytes(body), "application/x-www-form-urlencoded");

    private static ByteArrayContent Of(ReadOnlySpan<byte> body, string type)
    {
        var content = new ByteArrayContent(body.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }
}
