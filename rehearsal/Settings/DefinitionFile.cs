using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Functions.Coordinators.Api;

namespace MentorFlow.Rehearsal.Settings;

/// <summary>The definition of a program in a file, as the API takes it and the console gives it out.</summary>
internal static class DefinitionFile
{
    private const int Largest = 256 * 1024;

    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <returns>With made-up people in charge.</returns>
    /// <exception cref="BadInputException">The file cannot be read, or breaks rules: each is said with its field.</exception>
    public static async Task<ProgramDefinition> ReadAsync(string path)
    {
        var read = JsonFile.Read<ProgramDefinition>(await InputFile.ReadAsync(path, Largest), "program");
        var definition = read.Value ?? throw InputFile.Broken(path, read.Refusal!);
        return ProgramDefinitionRules.Check(definition, Before(definition)).Refusal is { } refusal
            ? throw InputFile.Broken(path, refusal)
            : RehearsedDefinition.Of(definition);
    }

    // Recruitment is still ahead, whatever day it is today.
    private static DateTimeOffset Before(ProgramDefinition definition) =>
        definition.Calendar is { } calendar && calendar.RecruitmentOpens > Earliest ? calendar.RecruitmentOpens.AddHours(-1) : Earliest;
}
