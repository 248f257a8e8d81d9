using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Coordinators.Api;

namespace MentorFlow.Rehearsal.Settings;

/// <summary>What a program asks in its own words, as the product hands it to a rehearsal.</summary>
internal static class SurveysFile
{
    private const int Largest = 1024 * 1024;

    /// <exception cref="BadInputException">The file cannot be read.</exception>
    public static async Task<ProgramSurveys> ReadAsync(string path)
    {
        var read = JsonFile.Read<ProgramSurveys>(await InputFile.ReadAsync(path, Largest), "surveys");
        return read.Value ?? throw InputFile.Broken(path, read.Refusal!);
    }
}
