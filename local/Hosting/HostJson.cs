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
    public static HostJson Read(string folder)
    {
        var path = Path.Combine(folder, "host.json");
        try
        {
            var file = JsonSerializer.Deserialize<Shape>(File.ReadAllBytes(path), AsTheHostReads);
            if (file?.Version != "2.0")
            {
                throw new HostStartException($"{path} must say \"version\": \"2.0\".");
            }

            var durable = file.Extensions?.DurableTask;
            RequireTheOneHonored(path, "versionMatchStrategy", durable?.VersionMatchStrategy, "CurrentOrOlder");
            RequireTheOneHonored(path, "versionFailureStrategy", durable?.VersionFailureStrategy, "Reject");
            return new HostJson((file.Extensions?.Http?.RoutePrefix ?? "api").Trim('/'), durable?.DefaultVersion);
        }
        catch (JsonException unreadable)
        {
            throw new HostStartException(
                $"{path} is not the JSON that a host.json should be, at {unreadable.Path ?? "$"}, line {unreadable.LineNumber + 1}.", unreadable);
        }
        catch (IOException missing)
        {
            throw new HostStartException($"{path} cannot be read: {missing.Message}", missing);
        }
    }

    /// <summary>Another strategy would decide on Azure alone which instances run.</summary>
    private static void RequireTheOneHonored(string path, string setting, string? value, string honored)
    {
        if (value is not null && !string.Equals(value, honored, StringComparison.OrdinalIgnoreCase))
        {
            throw new HostStartException($"{path} sets extensions.durableTask.{setting} to \"{value}\"; the one-machine host knows \"{honored}\" only.");
        }
    }

    private sealed record Shape(string? Version, ExtensionsShape? Extensions);

    private sealed record ExtensionsShape(HttpShape? Http, DurableTaskShape? DurableTask);

    private sealed record HttpShape(string? RoutePrefix);

    private sealed record DurableTaskShape(string? DefaultVersion, string? VersionMatchStrategy, string? VersionFailureStrategy);
}
