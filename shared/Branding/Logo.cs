using System.Xml;
using System.Xml.Linq;

namespace MentorFlow.Branding;

/// <param name="Content">As the file holds it.</param>
/// <param name="MediaType">image/png or image/svg+xml.</param>
public sealed record Logo(byte[] Content, string MediaType)
{
    /// <summary>It comes with every first page, and pages are small.</summary>
    public const int MostBytes = 30 * 1024;

    private const string Png = "image/png";
    private const string Svg = "image/svg+xml";

    public string FileName => MediaType == Png ? "logo.png" : "logo.svg";

    /// <summary>Mail programs show no SVG.</summary>
    public bool FitsMails => MediaType == Png;

    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

    /// <returns>Null where it is neither a PNG nor a well-formed SVG.</returns>
    public static Logo? From(byte[] content) =>
        content.AsSpan().StartsWith(PngSignature) ? new Logo(content, Png)
        : IsSvg(content) ? new Logo(content, Svg)
        : null;

    private static bool IsSvg(byte[] content)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
            return XDocument.Load(reader).Root?.Name == XName.Get("svg", "http://www.w3.org/2000/svg");
        }
        catch (XmlException)
        {
            return false;
        }
    }
}
