using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Surveys;
using MentorFlow.Functions.Upkeep;
using MentorFlow.Tests.Drivers;

namespace MentorFlow.Tests.Functions.Coordinators.Pages.Results;

/// <summary>Twelve pairs that have answered at their close, three and a half weeks later; tests only look.</summary>
public sealed class ClosedPairsFixture : IAsyncLifetime
{
    public const string Key = "a key of more than 16 characters";

    internal ConsoleBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Browser = await ConsoleBrowser.StartAsync($"--Console:Key={Key}", TestApp.With(nameof(KeepResults)));
        await Browser.People.StartProgramAsync(program => program with
        {
            Objectives =
            [
                new Objective("Bring pairs together", "pairs", 10, new DateOnly(2027, 9, 30)) { Figure = ProgramFigure.Mentorships },
                new Objective("Please people", "satisfaction", 4, new DateOnly(2027, 9, 30)) { Question = Questionnaire.Satisfied },
                new Objective("Change the culture", "as people say", 1, new DateOnly(2027, 9, 30)),
            ],
        });
        var pairs = new ClosingPairs(Browser.App);
        await pairs.BeginAsync();
        await pairs.AnswerAsync();
        await Browser.App.AdvanceAsync(TimeSpan.FromDays(25));
    }

    public ValueTask DisposeAsync() => Browser.DisposeAsync();
}
