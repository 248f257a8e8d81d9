using MentorFlow.Domain.Privacy;
using MentorFlow.Domain.Programs;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Rooms;
using MentorFlow.Orchestrations.Waiting;

namespace MentorFlow.Orchestrations.Privacy;

/// <param name="Number">Of the request.</param>
/// <param name="BeginsAt">Until when it is thought over, UTC.</param>
/// <param name="Memory">Of the run before; null at the beginning.</param>
public sealed record ErasureInput(string PersonId, int Number, DateTimeOffset BeginsAt, StageMemory? Memory = null);

/// <summary>
/// Erases somebody everywhere. It is thought over first; then what they share with others is ended kindly, and an open concern or a hold by law is waited
/// for, however long. All but the address goes at once; with the address they are told so, and a day later it goes, too, with what came in meanwhile. Each
/// step may run twice.
/// </summary>
public static class ErasureOrchestrator
{
    [Function(nameof(ErasureOrchestrator))]
    public static async Task<ErasureStage> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ErasureInput input)
    {
        var stage = await Stage.BeginAsync(context, MentoringProgram.OrganizationQueue, WorkItemPolicy.Default, input.Memory);
        var request = new ErasureKey(input.PersonId, input.Number);
        var look = await stage.StepAsync<ErasureLook>(nameof(LookAtErasure), request);
        if (look.NextAt is { } next)
        {
            await stage.WaitAsync<ErasureMoved>(next - stage.Now);
            return stage.BeginAgain(input with { Memory = stage.Memory }, look.Stage);
        }

        return look.Stage is ErasureStage.Running ? await EraseAsync(stage, request) : look.Stage;
    }

    private static async Task<ErasureStage> EraseAsync(Stage stage, ErasureKey request)
    {
        var places = await stage.StepAsync<ErasureGrounds>(nameof(SearchForErasure), request);
        foreach (var provider in places.VideoProviders)
        {
            await stage.StepAsync<bool>(nameof(ForgetIdentity), new Forgetting(request.PersonId, provider));
        }

        await EraseAllAsync(stage, request, places.Programs);
        await stage.StepAsync<bool>(nameof(TellErased), request);
        await stage.UntilAsync(stage.Now + ErasurePolicy.AddressStays);

        await EraseAllAsync(stage, request, places.Programs);
        await stage.StepAsync<bool>(nameof(ErasePerson), request);
        await stage.StepAsync<bool>(nameof(CompactStores), request);
        return await stage.StepAsync<ErasureStage>(nameof(FinishErasure), request);
    }

    private static async Task EraseAllAsync(Stage stage, ErasureKey request, IReadOnlyList<string> programs)
    {
        foreach (var programId in programs)
        {
            await stage.StepAsync<bool>(nameof(EraseInProgram), new ErasureGround(request.PersonId, programId));
        }

        await stage.StepAsync<bool>(nameof(EraseElsewhere), request);
        await stage.StepAsync<int>(nameof(EraseHistories), request);
    }
}

/// <param name="Number">Of the request.</param>
public sealed record ErasureKey(string PersonId, int Number);
