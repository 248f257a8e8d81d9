using System.Globalization;
using System.Text;
using MentorFlow.Domain.Skills;
using MentorFlow.Domain.Storage;
using MentorFlow.Functions.Coordinators.Access;
using MentorFlow.Functions.Coordinators.Reading;
using MentorFlow.Functions.Hosting.Layout;
using MentorFlow.Localization;
using MentorFlow.Orchestrations.Deciding;
using MentorFlow.Orchestrations.Skills;
using Microsoft.AspNetCore.Http;

namespace MentorFlow.Functions.Coordinators.Pages.Skills;

/// <summary>The organization's list of skills, what people typed that is not on it, and its versions (R47).</summary>
public sealed class ConsoleSkills(ConsoleEntry access, IDocumentStore store, DemandReading demand, SkillActs acts)
{
    private const string Route = "console/skills";

    private const int OnPage = 100;

    private const int VersionsShown = 20;

    // A form is longer than the file in it.
    private const long LargestForm = SkillFile.Largest + (256 * 1024);

    [Function(nameof(ConsoleSkills))]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = Route)] HttpRequest request, CancellationToken cancellation)
    {
        // What is not on the list is added with one tap less.
        var typed = request.Query["typed"].ToString();
        var forms = typed.Length is 0 or > Skill.LongestName
            ? SkillForms.Empty
            : SkillForms.Empty with { Added = FormState.Of(($"names.{request.Texts().Language.Tag}", typed)) };
        return ShowAsync(request, forms, cancellation);
    }

    [Function("ConsoleSkillAdd")]
    public Task<IResult> AddAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var added = await acts.AddAsync(SkillForm.Read(form), Actor(request), cancellation);
                return await AfterAsync(request, added, errors => SkillForms.Empty with { Added = FormState.Sent(form, errors) }, cancellation);
            },
            cancellation);

    [Function("ConsoleSkillMerge")]
    public Task<IResult> MergeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}-merge")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                var skill = new SkillNames(await store.SkillsAsync(cancellation)).Find(form["skill"].ToString());
                var merged = await acts.MergeAsync(skill?.SkillId ?? "", form["typed"].ToString(), Actor(request), cancellation);
                return await AfterAsync(request, merged, errors => SkillForms.Empty with { Merged = FormState.Sent(form, errors) }, cancellation);
            },
            cancellation);

    [Function("ConsoleSkillImport")]
    public Task<IResult> ImportAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = $"{Route}-import")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) =>
        access.PostAsync(
            request,
            async form =>
            {
                if (form.Files["file"] is not { Length: > 0 and <= SkillFile.Largest } file)
                {
                    var wrong = new FieldError("file", "rules.skill-file");
                    return await ShowAsync(request, SkillForms.Empty with { Imported = FormState.Sent(form, [wrong]) }, cancellation);
                }

                await using var content = file.OpenReadStream();
                var imported = await acts.ImportAsync(content, Actor(request), cancellation);
                return await AfterAsync(request, imported, errors => SkillForms.Empty with { Imported = FormState.Sent(form, errors) }, cancellation);
            },
            cancellation,
            LargestForm);

    /// <summary>The list to keep, or to change and take in again.</summary>
    [Function("ConsoleSkillExport")]
    public async Task<IResult> ExportAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = $"{Route}-list")] HttpRequest request, CancellationToken cancellation) => Page.Download(
        request,
        [
            .. Encoding.UTF8.GetPreamble(),
            .. Encoding.UTF8.GetBytes(
                SkillFile.Write(await store.SkillsAsync(cancellation), [.. Languages.BuiltIn.All.Select(language => language.Tag)])),
        ],
        "text/csv; charset=utf-8",
        "skills.csv");

    private async Task<IResult> AfterAsync(
        HttpRequest request, Verdict<ChangedSkills> changed, Func<IReadOnlyList<FieldError>, SkillForms> back, CancellationToken cancellation) =>
        changed.Refusal is { Reason: RefusalReason.Invalid, Fields: var errors }
            ? await ShowAsync(request, back(errors), cancellation)
            : Page.SeeOther(request, ConsolePaths.Skills.With(Done.SkillsChanged));

    private async Task<IResult> ShowAsync(HttpRequest request, SkillForms forms, CancellationToken cancellation)
    {
        var list = await store.SkillsAsync(cancellation);
        var all = list?.Skills ?? [];
        var from = int.TryParse(request.Query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var after) && after < all.Count ? after : 0;
        var versions = await store
            .QueryAsync(Partition.Organization, new DocumentQuery<SkillListVersion>(Limit: VersionsShown, Descending: true), cancellation)
            .Select(stored => stored.Value)
            .ToListAsync(cancellation);
        var model = new SkillsModel(
            access.Visit(request),
            [.. all.Skip(from).Take(OnPage)],
            all.Count,
            from + OnPage < all.Count ? from + OnPage : null,
            await demand.UnlistedAsync(request.Scope(), cancellation),
            versions,
            forms);
        return Page.Show<SkillsPage, SkillsModel>(
            request, model, forms.HasErrors ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static string Actor(HttpRequest request) => Actors.Coordinator(request.Coordinator().Id);
}

/// <summary>The forms of the page, as they stand.</summary>
public sealed record SkillForms(FormState Added, FormState Merged, FormState Imported)
{
    public static SkillForms Empty { get; } = new(FormState.Empty, FormState.Empty, FormState.Empty);

    public bool HasErrors => Added.Errors.Count + Merged.Errors.Count + Imported.Errors.Count > 0;
}

/// <param name="Skills">Of this page.</param>
/// <param name="Count">Of all.</param>
/// <param name="Next">Where the next page begins; null for the last.</param>
/// <param name="Versions">The newest first.</param>
public sealed record SkillsModel(
    ConsoleVisit Visit,
    IReadOnlyList<Skill> Skills,
    int Count,
    int? Next,
    IReadOnlyList<UnlistedSkill> Unlisted,
    IReadOnlyList<SkillListVersion> Versions,
    SkillForms Forms);
