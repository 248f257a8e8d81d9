using System.Text.Json;

namespace MentorFlow.Local.Hosting;

/// <summary>What this host honors of host.json: the route prefix, and the version new orchestrations get.</summary>
internal sealed record HostJson(string RoutePrefix, string? DefaultVersion)
{
    private static readonly JsonSerializerOptions AsTheHostReads = new(JsonSerializerDefaults.Web)
    {
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <exception cref="HostStartException">The file is missing, is not JSON of this shape, or is of another version.</exception>
    public static HostJson Read(string path)
    {
        try
        {
            var file = JsonSerializer.Deserialize<Shape>(File.ReadAllBytes(path), AsTheHostReads);
            return file?.Version == "2.0"
                ? new HostJson((file.Extensions?.Http?.RoutePrefix ?? "api").Trim('/'), file.Extensions?.DurableTask?.DefaultVersion)
                : throw new HostStartException($"{path} must say \"version\": \"2.0\".");
        }
        catch (JsonException unreadable)
        {
            throw new HostStartException($"{path} is not the JSON that a host.json should be, at {unreadable.Path ?? "$"}, line {unreadable.LineNumber + 1}.", unreadable);
        }
        catch (IOException missing)
        {
            throw new HostStartException($"{path} cannot be read: {missing.Message}", missing);
        }
    }

    private sealed record Shape(string? Version, ExtensionsShape? Extensions);

    private sealed record ExtensionsShape(HttpShape? Http, DurableTaskShape? DurableTask);

    private sealed record HttpShape(string? RoutePrefix);

    private sealed record DurableTaskShape(string? DefaultVersion);
}
