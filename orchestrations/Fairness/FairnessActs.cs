using MentorFlow.Domain.Fairness;
using MentorFlow.Domain.Ledger;
using MentorFlow.Domain.Objections;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Deciding;

namespace MentorFlow.Orchestrations.Fairness;

/// <summary>
/// What is asked for fairness figures, and what people tell. The ledger says that a question was asked, and nothing of who answered: when somebody did
/// would tell too much beside a figure.
/// </summary>
public sealed class FairnessActs(Decider decider)
{
    /// <summary>Answers of one batch; Cosmos DB takes 100 writes.</summary>
    private const int BatchSize = 50;

    private const int Attempts = 5;

    /// <summary>Asks the question from now on, instead of another one if there is one: what was told to that is forgotten.</summary>
    public async Task<Verdict<FairnessQuestion>> AskAsync(
        string programId, FairnessDraft draft, string actor, CancellationToken cancellation = default)
    {
        string[] languages = [.. Languages.BuiltIn.All.Select(language => language.Tag)];
        return await ChangeAsync(
            programId, known => FairnessDecisions.Ask(known, programId, draft, languages), DecisionName.FairnessAsked, actor, cancellation);
    }

    /// <summary>Asks nobody any more, and forgets what was told. Figures of rounds that are over stay.</summary>
    public Task<Verdict<FairnessQuestion>> StopAsync(string programId, string actor, CancellationToken cancellation = default) => ChangeAsync(
        programId,
        known => known is null ? RefusalReason.Unknown : FairnessDecisions.Stop(known),
        DecisionName.FairnessStopped,
        actor,
        cancellation);

    /// <summary>Somebody tells their group, or takes it back.</summary>
    /// <param name="group">Its key; null takes back what they told.</param>
    /// <returns><see cref="RefusalReason.WrongStage"/> for who objects to such figures.</returns>
    public async Task<Verdict<FairnessAnswer>> TellAsync(string programId, string personId, string? group, CancellationToken cancellation = default)
    {
        var told = await decider.Store.FindAsync(FairnessAnswer.KeyOf(programId, personId), cancellation);
        if (group is null)
        {
            if (told is null)
            {
                return RefusalReason.AlreadyDone;
            }

            await decider.WriteAsync(new Batch().Delete(told.Value), cancellation);
            return told.Value;
        }

        if (await decider.Store.ObjectsAsync(personId, ObjectionPurpose.Fairness, cancellation))
        {
            return RefusalReason.WrongStage;
        }

        var question = await decider.Store.FindAsync(FairnessQuestion.KeyOf(programId), cancellation);
        var verdict = FairnessDecisions.Tell(question?.Value, personId, group);
        if (verdict.Value is { } answer)
        {
            await decider.WriteAsync(new Batch().Upsert(answer), cancellation);
        }

        return verdict;
    }

    private async Task<Verdict<FairnessQuestion>> ChangeAsync(
        string programId,
        Func<FairnessQuestion?, Verdict<FairnessQuestion>> decide,
        DecisionName name,
        string actor,
        CancellationToken cancellation)
    {
        // Before the question changes: whatever comes in between has the version of the old one, and counts no more.
        var known = await decider.Store.FindAsync(FairnessQuestion.KeyOf(programId), cancellation);
        if (decide(known?.Value).Value is not null)
        {
            await ForgetAsync(programId, cancellation);
        }

        return await decider.DecideAsync(
            Partition.Program(programId),
            async token =>
            {
                if (await decider.Store.FindAsync(MentoringProgram.KeyOf(programId), token) is null)
                {
                    return new Decision<Verdict<FairnessQuestion>>(RefusalReason.Unknown);
                }

                var stored = await decider.Store.FindAsync(FairnessQuestion.KeyOf(programId), token);
                var verdict = decide(stored?.Value);
                return verdict.Value is not { } question
                    ? new Decision<Verdict<FairnessQuestion>>(verdict)
                    : new Decision<Verdict<FairnessQuestion>>(verdict)
                    {
                        Writes = stored is null ? new Batch().Create(question) : new Batch().Replace(stored, question),
                        Notes = [new LedgerNote(actor, name, $"program:{programId}", $"version {question.Version}")],
                    };
            },
            cancellation);
    }

    private async Task ForgetAsync(string programId, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answers = await decider.Store.QueryAsync<FairnessAnswer>(Partition.Fairness(programId), cancellation: cancellation)
                .Select(stored => stored.Value)
                .ToListAsync(cancellation);
            try
            {
                foreach (var chunk in answers.Chunk(BatchSize))
                {
                    await decider.WriteAsync(chunk.Aggregate(new Batch(), (batch, answer) => batch.Delete(answer)), cancellation);
                }

                return;
            }
            catch (DocumentConflictException) when (attempt < Attempts)
            {
                // Somebody took theirs back meanwhile.
            }
        }
    }
}
