using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Mails;
using MentorFlow.Domain.Pilots;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Pilots;

/// <param name="Number">Counts the looks back of the program, from 1.</param>
/// <param name="Cursor">Where the page before ended; null for the first.</param>
public sealed record RetrospectivePage(string ProgramId, int Number, string? Cursor);

/// <summary>Has those of a page of people asked who have lived through the program, and with the first page its sponsor. Safe to repeat.</summary>
public sealed class AskInRetrospective(Decider decider)
{
    private const int PageSize = 25;

    /// <returns>The next cursor; null after the last page.</returns>
    [Function(nameof(AskInRetrospective))]
    public async Task<string?> RunAsync([ActivityTrigger] RetrospectivePage input, [DurableClient] DurableTaskClient client, CancellationToken cancellation)
    {
        var program = await decider.LoadAsync(MentoringProgram.KeyOf(input.ProgramId), cancellation);
        var page = await decider.Store
            .QueryAsync(program.Partition, new DocumentQuery<Enrollment>(Limit: PageSize, After: input.Cursor), cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
        var questions = QuestionsOf(program, input, page);
        if (questions.Count > 0)
        {
            await decider.DecideAsync(program.Partition, _ => Task.FromResult(new Decision<bool>(true) { Signals = questions }), cancellation);
        }

        return page.Count < PageSize ? null : page[^1].Id;
    }

    internal static IReadOnlyList<Signal> QuestionsOf(MentoringProgram program, RetrospectivePage page, IReadOnlyList<Enrollment> people)
    {
        var ladder = program.Policy.Retrospective.Questions;
        return
        [
            .. people.Where(RetrospectiveDecisions.IsAsked).Select(enrollment => QuestionTo(enrollment.PersonId, ladder)),
            .. page.Cursor is null && program.Sponsor is not null ? [QuestionTo(RetrospectiveAnswer.Sponsor, ToSponsor(ladder))] : Array.Empty<Signal>(),
        ];

        Signal QuestionTo(string personId, Ladder rungs) => Signals.Start(
            nameof(RetrospectiveQuestionOrchestrator),
            InstanceIds.RetrospectiveQuestion(program.ProgramId, page.Number, personId),
            new RetrospectiveQuestionInput(program.ProgramId, page.Number, personId, rungs, program.Policy.WorkItems));
    }

    private static Ladder ToSponsor(Ladder ladder) => ladder with
    {
        Nudges = [.. ladder.Nudges.Select(nudge => nudge.Template is null ? nudge : nudge with { Template = MailTemplate.RetrospectiveToSponsor })],
    };
}
