using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.Training;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Enrollments;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Training;

/// <summary>The modules of a role, one screen each, to be read in any order.</summary>
public sealed class TrainingScreen(ParticipantAccess access, EnrollmentActs acts, IDocumentStore store)
{
    private const string ModuleRoute = "m/module/{program}/{module}";

    [Function("ShowTraining")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "m/training/{program}")]
        HttpRequest request, string program, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            async participant => TrainingModel.Of(participant) is { } model
                ? Page.Show<TrainingPage, TrainingModel>(
                    request, model with { AsksBaseline = await store.IsBaselineOpenAsync(participant.Enrollment, cancellation) })
                : Page.SeeOther(request, Paths.Profile(program)),
            cancellation);

    [Function("ShowModule")]
    public Task<IResult> ShowModuleAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = ModuleRoute)]
        HttpRequest request, string program, string module, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            participant => Task.FromResult(TrainingModel.Of(participant) is { } model && model.Modules.FirstOrDefault(one => one.Id == module) is { } found
                ? Page.Show<ModulePage, ModuleModel>(request, new ModuleModel(model, found))
                : EntrancePages.NotFound(request)),
            cancellation);

    [Function("MarkModuleRead")]
    public Task<IResult> MarkReadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = ModuleRoute)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        string program,
        string module,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            program,
            async (participant, _) =>
            {
                var read = await acts.ReadModuleAsync(program, participant.PersonId, module, cancellation);
                return read.Refusal is { Reason: RefusalReason.Unknown }
                    ? EntrancePages.NotFound(request)
                    : Page.SeeOther(request, Paths.Training(program).With(Done.ModuleRead));
            },
            cancellation);
}

public sealed record TrainingModel(Participant Participant, IReadOnlyList<TrainingModule> Modules, TrainingRecord Record)
{
    /// <summary>Null before there is a profile: training comes after it.</summary>
    public static TrainingModel? Of(Participant participant) => participant.Enrollment.Training is { } record
        ? new TrainingModel(participant, Curriculum.For(participant.Enrollment.Role), record)
        : null;

    /// <summary>Whether they are asked first how sure they are of their skills, and have not said.</summary>
    public bool AsksBaseline { get; init; }

    /// <summary>How many of the modules are read.</summary>
    public int Read => Modules.Count(module => Record.ModulesRead.Contains(module.Id));

    /// <summary>The first module that is not read; null when all are.</summary>
    public TrainingModule? Next => Modules.FirstOrDefault(module => !Record.ModulesRead.Contains(module.Id));
}

public sealed record ModuleModel(TrainingModel Training, TrainingModule Module);
