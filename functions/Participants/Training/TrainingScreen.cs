using MentorFlow.Content;
using MentorFlow.Domain.Enrollments;
using MentorFlow.Domain.Programs;
using MentorFlow.Domain.Storage;
using MentorFlow.Domain.Surveys;
using MentorFlow.Domain.Training;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Orchestrations.Enrollments;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Participants.Training;

/// <summary>The modules of a role, one screen each, to be read in any order.</summary>
public sealed class TrainingScreen(ParticipantAccess access, EnrollmentActs acts, Curriculum curriculum, IDocumentStore store)
{
    private const string ModuleRoute = "m/module/{program}/{module}";

    [Function("ShowTraining")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "m/training/{program}")]
        HttpRequest request, string program, CancellationToken cancellation) =>
        access.ShowAsync(
            request,
            program,
            async participant => TrainingModel.Of(participant, curriculum) is { } model
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
            participant => Task.FromResult(
                TrainingModel.Of(participant, curriculum) is { } model
                && model.Plan.Modules.FirstOrDefault(one => one.Id == module) is { } found
                && request.Texts().Content.Module(module) is { } text
                ? Page.Show<ModulePage, ModuleModel>(request, new ModuleModel(model, found, text))
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
                return read.Refusal switch
                {
                    { Reason: RefusalReason.Unknown } => EntrancePages.NotFound(request),
                    null or { Reason: RefusalReason.AlreadyDone } => Page.SeeOther(request, Paths.Training(program).With(Done.ModuleRead)),
                    _ => Page.SeeOther(request, Paths.Training(program)),
                };
            },
            cancellation);
}

public sealed record TrainingModel(Participant Participant, TrainingPlan Plan, TrainingRecord Record)
{
    /// <summary>Null before there is a profile: training comes after it.</summary>
    public static TrainingModel? Of(Participant participant, Curriculum curriculum) => participant.Enrollment.Training is { } record
        ? new TrainingModel(participant, curriculum.PlanFor(participant.Enrollment, participant.Program.Form is ProgramForm.Circle), record)
        : null;

    /// <summary>Whether they are asked first how sure they are of their skills, and have not said.</summary>
    public bool AsksBaseline { get; init; }

    /// <summary>What is asked for before a match.</summary>
    public IReadOnlyList<TrainingModule> Modules => Plan.Gate;

    /// <summary>How many of those are read.</summary>
    public int Read => Modules.Count(module => Record.HasRead(module.Id));

    /// <summary>What must be read before the questions are asked.</summary>
    public IReadOnlyList<TrainingModule> Unread => Record.UnreadOf(Plan);

    /// <summary>What is read next: first what must be; null when all is read.</summary>
    public TrainingModule? Next => Unread.Concat(Modules).FirstOrDefault(module => !Record.HasRead(module.Id));
}

/// <param name="Text">Of the module, in the language of the reader.</param>
public sealed record ModuleModel(TrainingModel Training, TrainingModule Module, ModuleText Text);
