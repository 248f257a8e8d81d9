using System.Globalization;
using MentorFlow.Publishing;

// Lists what a release is made of, as CycloneDX. SOURCE_DATE_EPOCH (seconds since 1970) says when: the same sources at the same moment give the same bytes.
if (args is not [var repository, var folder, .. var rest] || rest.Length > 1)
{
    await Console.Error.WriteLineAsync("Say where the repository is, into which folder the list goes, and, to list the host's extensions too, where the app was published.");
    return 2;
}

var made = long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), CultureInfo.InvariantCulture, out var seconds)
    ? DateTimeOffset.FromUnixTimeSeconds(seconds)
    : TimeProvider.System.GetUtcNow();
try
{
    var release = Release.In(repository, rest is [var published] ? published : null);
    var file = release.Write(folder, made);
    var parts = release.Parts.Count(part => part.Hash is not null);
    await Console.Out.WriteLineAsync($"{file}: {parts} packages, {release.Parts.Count(part => part is { Scope: PartScope.Required, Hash: not null })} of them in use at run time.");
    return 0;
}
catch (FileNotFoundException missing)
{
    await Console.Error.WriteLineAsync($"{missing.Message} Restore first: make sbom does.");
    return 1;
}
