using MentorFlow.Domain.People;
using MentorFlow.Domain.Storage;

namespace MentorFlow.Domain.Programs;

/// <param name="Person">Who would be invited.</param>
public sealed record AskedQuestion(ManagerQuestion Question, MentoringProgram Program, Person Person);

/// <summary>What somebody is asked as a manager, whatever they take part in themselves.</summary>
public static class AskedQuestions
{
    /// <summary>Those that wait for their answer.</summary>
    public static async Task<IReadOnlyList<AskedQuestion>> AskedOfAsync(
        this IDocumentStore store, string managerId, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var asked = new List<AskedQuestion>();
        await foreach (var lead in store.QueryAsync<ManagerQuestionLead>(Partition.Person(managerId), cancellation: cancellation))
        {
            var (programId, personId) = (lead.Value.ProgramId, lead.Value.PersonId);
            if (lead.Value.IsOfManager
                && await store.FindAsync(ManagerQuestion.KeyOf(programId, personId), cancellation) is { Value: { IsOpen: true } question }
                && await store.FindAsync(MentoringProgram.KeyOf(programId), cancellation) is { Value: var program }
                && ManagerQuestionDecisions.CanAnswer(program, question, managerId, now)
                && await store.FindAsync(Person.KeyOf(personId), cancellation) is { Value: { Standing: not Standing.Left } person })
            {
                asked.Add(new AskedQuestion(question, program, person));
            }
        }

        return asked;
    }
}
