using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Rehearsals;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Orchestrations.Rehearsals;

namespace MentorFlow.Functions.Coordinators.Rehearsals;

/// <summary>Orders rehearsals and stops them: what the console and the API have in common.</summary>
public sealed class RehearsalOrders(IDocumentStore store, RehearsalFiles files, RehearsalActs acts, IRehearsals rehearsals, TimeProvider clock)
{
    /// <param name="list">The people of a list; null where the choice is another, or nothing was sent.</param>
    /// <param name="actor">As the ledger writes it.</param>
    /// <returns>The order; or what is wrong with it, by field.</returns>
    public async Task<Verdict<RehearsalOrder>> OrderAsync(
        string programId, RehearsalChoice choice, Stream? list, string actor, CancellationToken cancellation)
    {
        if ((await store.FindAsync(MentoringProgram.KeyOf(programId), cancellation))?.Value is not { } program)
        {
            return RefusalReason.Unknown;
        }

        if (!rehearsals.AreHere)
        {
            return Refusal.Invalid(new FieldError("cohort", "rules.rehearsal-elsewhere"));
        }

        if (choice.Check() is { Count: > 0 } errors)
        {
            return Refusal.Invalid(errors);
        }

        var people = await PeopleAsync(program, choice, list, cancellation);
        if (people.Refusal is { } refusal)
        {
            return refusal;
        }

        choice = choice with { Behavior = await BehaviorAsync(choice.Behavior, cancellation) };
        var order = new RehearsalOrder(programId, $"{Guid.NewGuid():N}", choice, clock.GetUtcNow(), actor);
        var definition = await files.DefinitionAsync(program, cancellation);
        var request = new RehearsalRequest(order.OrderId, definition, people.Value!.People.Count == 0 ? null : people.Value, choice)
        {
            Surveys = await store.SurveysOfAsync(programId, cancellation),
        };
        return await BeginAsync(order, request);
    }

    /// <summary>Stops what is running; one that is over already stays as it ended.</summary>
    public async Task<Verdict<RehearsalOrder>> StopAsync(string programId, string actor, CancellationToken cancellation)
    {
        if (await store.FindAsync(RehearsalOrder.KeyOf(programId), cancellation) is not { Value: { } order })
        {
            return RefusalReason.Unknown;
        }

        var ended = await acts.EndAsync(programId, order.OrderId, RehearsalState.Stopped, actor, cancellation: cancellation);
        rehearsals.Stop(order.OrderId);
        return ended;
    }

    // Where nobody says otherwise, as people of this organization have taken part so far. What is usual is not said.
    private async Task<BehaviorScript?> BehaviorAsync(BehaviorScript? chosen, CancellationToken cancellation) =>
        (chosen ?? (await store.FindAsync(ObservedBehavior.Key, cancellation))?.Value.Script) is { } script && script != BehaviorScript.Usual ? script : null;

    private async Task<Verdict<RehearsalOrder>> BeginAsync(RehearsalOrder order, RehearsalRequest request)
    {
        if (!rehearsals.TryReserve(order.OrderId))
        {
            var known = (await store.FindAsync(RehearsalOrder.KeyOf(order.ProgramId), CancellationToken.None))?.Value;
            return known is not null && rehearsals.ProgressOf(known.OrderId) is not null
                ? RefusalReason.AlreadyDone
                : Refusal.Invalid(new FieldError("cohort", "rules.rehearsal-busy"));
        }

        var kept = false;
        try
        {
            var saved = await acts.OrderAsync(order, orderId => rehearsals.ProgressOf(orderId) is not null, CancellationToken.None);
            kept = saved.Refusal is null;
            if (kept)
            {
                rehearsals.Begin(request);
            }

            return saved;
        }
        finally
        {
            if (!kept)
            {
                rehearsals.Stop(order.OrderId);
            }
        }
    }

    /// <returns>Nobody for made-up people.</returns>
    private async Task<Verdict<RehearsalPeople>> PeopleAsync(
        MentoringProgram program, RehearsalChoice choice, Stream? list, CancellationToken cancellation) => choice.Cohort switch
        {
            RehearsalCohort.MadeUp => new RehearsalPeople([]),
            RehearsalCohort.List when list is null => Refusal.Invalid(new FieldError("file", "rules.list-file")),
            RehearsalCohort.List => Bounded("file", await RehearsalFiles.ListedAsync(list, program, cancellation)),
            _ => Bounded("cohort", await files.EnrolledAsync(program.ProgramId, cancellation)),
        };

    private static Verdict<RehearsalPeople> Bounded(string field, Verdict<RehearsalPeople> people) => people.Value?.People.Count switch
    {
        < RehearsalChoice.FewestPeople and var count =>
            Refusal.Invalid(new FieldError(field, "rules.rehearsal-nobody", ("min", RehearsalChoice.FewestPeople), ("count", count))),
        > RehearsalChoice.MostPeople => Refusal.Invalid(new FieldError(field, "rules.rehearsal-many", ("max", RehearsalChoice.MostPeople))),
        _ => people,
    };
}
