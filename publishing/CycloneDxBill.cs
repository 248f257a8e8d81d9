using System.Text.Json.Serialization;

namespace MentorFlow.Publishing;

/// <summary>The part of CycloneDX 1.6 that is used here, under its own names and in the order in which it is written.</summary>
internal sealed record CycloneDxBill(
    [property: JsonPropertyOrder(1)] CycloneDxMetadata Metadata,
    [property: JsonPropertyOrder(1)] IReadOnlyList<CycloneDxComponent> Components,
    [property: JsonPropertyOrder(1)] IReadOnlyList<CycloneDxDependency> Dependencies)
{
    [JsonPropertyName("$schema")]
    public string Schema => "http://cyclonedx.org/schema/bom-1.6.schema.json";

    public string BomFormat => "CycloneDX";

    public string SpecVersion => "1.6";

    /// <summary>"urn:uuid:" and a UUID; null until what is in it is known.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>Of the bill, which is written once for a release.</summary>
    public int Version => 1;
}

/// <param name="Timestamp">UTC, RFC 3339.</param>
internal sealed record CycloneDxMetadata(
    string Timestamp, IReadOnlyList<CycloneDxPhase> Lifecycles, CycloneDxTools Tools, CycloneDxName Manufacturer, CycloneDxComponent Component);

internal sealed record CycloneDxPhase(string Phase);

internal sealed record CycloneDxTools(IReadOnlyList<CycloneDxComponent> Components);

internal sealed record CycloneDxName(string Name);

/// <param name="Type">"library" or "application".</param>
internal sealed record CycloneDxComponent(string Type, string Name, string Version)
{
    [JsonPropertyName("bom-ref")]
    public string? Reference { get; init; }

    public string? Publisher { get; init; }

    public string? Group { get; init; }

    /// <summary>"required", "optional" or "excluded".</summary>
    public string? Scope { get; init; }

    public IReadOnlyList<CycloneDxHash>? Hashes { get; init; }

    public IReadOnlyList<CycloneDxLicensing>? Licenses { get; init; }

    public string? Purl { get; init; }
}

internal sealed record CycloneDxHash(string Alg, string Content);

/// <summary>A license or an expression, never both.</summary>
internal sealed record CycloneDxLicensing(CycloneDxLicense? License, string? Expression = null);

/// <summary>An id that SPDX knows, or a name.</summary>
internal sealed record CycloneDxLicense(string? Id, string? Name, string? Url);

/// <param name="Ref">Of the component that depends.</param>
internal sealed record CycloneDxDependency(string Ref, IReadOnlyList<string> DependsOn);
