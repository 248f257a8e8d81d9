using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace MentorFlow.Publishing;

/// <summary>Writes a release down as CycloneDX 1.6 in JSON. The same release at the same moment gives the same bytes.</summary>
internal static partial class CycloneDx
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Bytes(Release release, DateTimeOffset made)
    {
        var bill = BillOf(release, made);
        return Written(bill with { SerialNumber = SerialOf(Written(bill)) });
    }

    private static byte[] Written(CycloneDxBill bill) => [.. JsonSerializer.SerializeToUtf8Bytes(bill, Options), (byte)'\n'];

    private static CycloneDxBill BillOf(Release release, DateTimeOffset made) => new(
        new CycloneDxMetadata(
            made.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            [new CycloneDxPhase("build")],
            new CycloneDxTools([new CycloneDxComponent("application", "MentorFlow.Publishing", release.Version)]),
            new CycloneDxName("The MentorFlow authors"),
            new CycloneDxComponent("application", release.Name, release.Version)
            {
                Reference = release.Purl,
                Licenses = [LicenseOf(new PartLicense("MIT"))],
                Purl = release.Purl,
            }),
        [.. release.Parts.Select(ComponentOf)],
        [
            new CycloneDxDependency(release.Purl, [.. release.Parts.Where(part => part.IsOwn).Select(part => part.Purl)]),
            .. release.Parts.Select(part => new CycloneDxDependency(part.Purl, part.Needs)),
        ]);

    private static CycloneDxComponent ComponentOf(Part part) => new("library", part.Name, part.Version)
    {
        Reference = part.Purl,
        Publisher = part.Publisher,
        Group = part.Group,
        Scope = part.Scope.ToString().ToLowerInvariant(),
        Hashes = part.Hash is { } hash ? [new CycloneDxHash(hash.Algorithm, hash.Content)] : null,
        Licenses = part.License is { } license ? [LicenseOf(license)] : null,
        Purl = part.Purl,
    };

    // Only one id alone may stand as an id; what SPDX does not know has a name.
    private static CycloneDxLicensing LicenseOf(PartLicense license) => license.Words switch
    {
        var id when Id().IsMatch(id) => new CycloneDxLicensing(new CycloneDxLicense(id, Name: null, Url: null)),
        var expression when Expression().IsMatch(expression) => new CycloneDxLicensing(License: null, expression),
        var name => new CycloneDxLicensing(new CycloneDxLicense(Id: null, name, license.Address)),
    };

    // Of what is in it, so that two different bills never share one.
    private static string SerialOf(byte[] content)
    {
        var bytes = SHA256.HashData(content).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }

    [GeneratedRegex(@"^[A-Za-z0-9.+-]+$")]
    private static partial Regex Id();

    [GeneratedRegex(@"^\(*[A-Za-z0-9.+-]+(\)* (AND|OR|WITH) \(*[A-Za-z0-9.+-]+)+\)*$")]
    private static partial Regex Expression();
}
