using System.Text;
using System.Text.Json;
using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Api;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Functions.Participants.Onboarding;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Programs;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Drafts;

/// <summary>Where a program begins: with a template, to be set up by steps, or with a definition in JSON.</summary>
public sealed class ConsoleNewProgram(ConsoleEntry access, ProgramActs programs, DraftActs drafts)
{
    private const string FormRoute = "console/new-program";
    private const string JsonRoute = "console/new-program/json";

    [Function("ConsoleNewProgram")]
    public IResult Show([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = FormRoute)] HttpRequest request) =>
        Show(request, Suggested(), FormState.Empty, StatusCodes.Status200OK);

    [Function("ConsoleNewProgramByTemplate")]
    public Task<IResult> BeginAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = FormRoute)]
        HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        access.PostAsync(request, form => BeginAsync(request, form, cancellation), cancellation);

    [Function("ConsoleNewProgramByJson")]
    public Task<IResult> CreateByJsonAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = JsonRoute)]
        HttpRequest request, [DurableClient] DurableTaskClient client, CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var (definition, errors) = await DefinitionForm.ReadAsync(form, cancellation);
                errors = definition is null
                    ? errors
                    : (await programs.CreateAsync(definition, Actor(request), cancellation)).Refusal?.Fields ?? [];
                return errors.Count == 0
                    ? Page.SeeOther(request, ConsolePaths.Program(definition!.ProgramId!).With(Done.ProgramCreated))
                    : Show(request, Suggested(), FormState.Sent(form, errors), StatusCodes.Status422UnprocessableEntity);
            },
            cancellation);

    private async Task<IResult> BeginAsync(HttpRequest request, IFormCollection form, CancellationToken cancellation)
    {
        var zone = ZoneChoices.Read(form["zone"].ToString());
        var template = Choice.Read<ProgramTemplate>(form["template"]) is { } chosen && ProgramTemplates.Offered.Contains(chosen)
            ? chosen
            : (ProgramTemplate?)null;
        FieldError[] errors =
        [
            .. template is null ? [new FieldError("template", "rules.choose-one")] : Array.Empty<FieldError>(),
            .. ZoneChoices.Has(zone) ? Array.Empty<FieldError>() : [new FieldError("zone", "rules.iana-zone", ("zone", zone))],
        ];
        if (errors.Length > 0)
        {
            return Show(request, FormState.Sent(form, errors), FormState.Empty, StatusCodes.Status422UnprocessableEntity);
        }

        var begun = await drafts.BeginAsync(
            template!.Value, Actor(request), zone, request.Texts().Language.Tag, FormDraft.IdOf(form), cancellation);
        return Page.SeeOther(request, ConsolePaths.DraftStep(begun.Value!.DraftId, DraftStep.Basics.Name()).With(Done.DraftBegun));
    }

    private IResult Show(HttpRequest request, FormState form, FormState json, int status) =>
        Page.Show<NewProgramPage, NewProgramModel>(request, new NewProgramModel(access.Visit(request), form, json), status);

    private static FormState Suggested() => FormState.Of(
        ("template", ProgramTemplates.Offered[0].ToString()), ("zone", ZoneChoices.Of(DraftDecisions.UsualZone)), (FormDraft.Field, FormDraft.NewId()));

    private static string Actor(HttpRequest request) => Actors.Coordinator(request.Coordinator().Id);
}

public sealed record NewProgramModel(ConsoleVisit Visit, FormState Form, FormState Json);

/// <summary>A definition that was pasted or uploaded.</summary>
internal static class DefinitionForm
{
    /// <summary>In bytes: what a form of the console may hold, and room for the rest of it.</summary>
    public const long LargestFile = 250 * 1024;

    public static async Task<(ProgramDefinition? Definition, IReadOnlyList<FieldError> Errors)> ReadAsync(IFormCollection form, CancellationToken cancellation)
    {
        try
        {
            var text = form.Files["file"] is { Length: > 0 } file
                ? await new StreamReader(file.OpenReadStream()).ReadToEndAsync(cancellation)
                : form["definition"].ToString();
            return JsonBody.Parse<ProgramDefinition>(Encoding.UTF8.GetBytes(text));
        }
        catch (JsonException unreadable)
        {
            return (null, [JsonBody.Explain(unreadable, otherwise: "definition")]);
        }
    }
}
