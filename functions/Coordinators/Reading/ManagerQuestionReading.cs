using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Functions.Coordinators.Reading;

/// <summary>The questions to managers; each look stays within a program, or within somebody.</summary>
public static class ManagerQuestionReading
{
    private static readonly DocumentQuery<ManagerQuestion> Open =
        new DocumentQuery<ManagerQuestion>().Where(question => question.State, ManagerQuestionState.Open);

    /// <summary>Those of a program that wait for an answer.</summary>
    /// <param name="most">How many at most.</param>
    public static async Task<IReadOnlyList<ManagerQuestionFacts>> OpenQuestionsAsync(
        this IDocumentStore store, MentoringProgram program, int most, PersonNames names, CancellationToken cancellation)
    {
        var open = await store.QueryAsync(program.Partition, Open with { Limit = most }, cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
        return await names.EachAsync(open, (question, known, token) => ManagerQuestionFacts.OfAsync(question, program, known, token), cancellation);
    }

    /// <summary>The last one about somebody in each program.</summary>
    public static async Task<IReadOnlyList<ManagerQuestionFacts>> QuestionsAboutAsync(
        this IDocumentStore store, string personId, PersonNames names, CancellationToken cancellation)
    {
        var facts = new List<ManagerQuestionFacts>();
        await foreach (var lead in store.QueryAsync<ManagerQuestionLead>(Partition.Person(personId), cancellation: cancellation))
        {
            if (!lead.Value.IsOfManager
                && await store.ReadAsync(ManagerQuestion.KeyOf(lead.Value.ProgramId, personId), cancellation) is { } question
                && await store.ReadProgramAsync(lead.Value.ProgramId, cancellation) is { } program)
            {
                facts.Add(await ManagerQuestionFacts.OfAsync(question, program, names, cancellation));
            }
        }

        return facts;
    }
}
