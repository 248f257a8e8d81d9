using System.Globalization;
using MentorFlow.Domain.People;
using MentorFlow.Domain.Programs;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Coordinators.Pages.Drafts;

/// <summary>Who looks after the program, who stands behind it, and whom it takes in.</summary>
internal sealed class PeopleForm : StepForm
{
    public const string Coordinators = "coordinator";
    public const string Promises = "promise";
    public const string Entry = "entry";

    private static readonly SponsorAct[] Acts = Enum.GetValues<SponsorAct>();

    private static readonly string[] EntryFields =
        ["on", "role", "levelFrom", "levelTo", "tenureFrom", "tenureTo", "sites", "teams", "asksManager"];

    public override IReadOnlyList<(string Field, StringValues Value)> Of(ProgramDefinition definition)
    {
        List<(string Field, StringValues Value)> fields =
        [
            ("sponsorName", definition.Sponsor?.Name),
            ("sponsorEmail", definition.Sponsor?.Email),
            ("sponsorLanguage", definition.Sponsor?.Language),
            ("safeguardingName", definition.Safeguarding?.Name),
            ("safeguardingEmail", definition.Safeguarding?.Email),
            ("safeguardingLanguage", definition.Safeguarding?.Language),
            ("helperName", definition.Helper?.Name),
            ("helperEmail", definition.Helper?.Email),
            ("whistleblowingPage", definition.WhistleblowingPage),
            ("sizeCap", StepFields.Whole(definition.SizeCap)),
            ("managers", definition.Managers.ToString()),
            ("reports", definition.Reports.ToString()),
        ];
        foreach (var (row, coordinator) in (definition.Coordinators ?? []).Index())
        {
            fields.Add(SentStep.Name(Coordinators, row, "name"), coordinator.Name);
            fields.Add(SentStep.Name(Coordinators, row, "email"), coordinator.Email);
            fields.Add(SentStep.Name(Coordinators, row, "language"), coordinator.Language);
            fields.Add(SentStep.Name(Coordinators, row, "deputy"), StepFields.Tick(coordinator.Deputy));
        }

        foreach (var (row, act) in Acts.Index())
        {
            var promise = definition.Sponsor?.Commitments?.FirstOrDefault(one => one.Act == act);
            fields.Add(SentStep.Name(Promises, row, "by"), promise is null ? "" : StepFields.Date(promise.By));
        }

        foreach (var (row, rule) in (definition.EntryRules ?? []).Index())
        {
            fields.Add(SentStep.Name(Entry, row, "on"), rule.On.ToString());
            fields.Add(SentStep.Name(Entry, row, "role"), rule.Role.ToString());
            fields.Add(SentStep.Name(Entry, row, "levelFrom"), StepFields.Whole(rule.LevelFrom));
            fields.Add(SentStep.Name(Entry, row, "levelTo"), StepFields.Whole(rule.LevelTo));
            fields.Add(SentStep.Name(Entry, row, "tenureFrom"), StepFields.Whole(rule.TenureFrom));
            fields.Add(SentStep.Name(Entry, row, "tenureTo"), StepFields.Whole(rule.TenureTo));
            fields.Add(SentStep.Name(Entry, row, "sites"), StepFields.List(rule.Sites));
            fields.Add(SentStep.Name(Entry, row, "teams"), StepFields.List(rule.Teams));
            fields.Add(SentStep.Name(Entry, row, "asksManager"), StepFields.Tick(rule.AsksManager));
        }

        return fields;
    }

    public override ProgramDefinition Read(SentStep sent, ProgramDefinition known) => known with
    {
        Coordinators =
        [
            .. sent.Rows(Coordinators, ["name", "email"], StepRows.Most).Select(row => new Coordinator(
                sent.Text(SentStep.Name(Coordinators, row, "name")) ?? "",
                sent.Text(SentStep.Name(Coordinators, row, "email")) ?? "",
                sent.Ticked(SentStep.Name(Coordinators, row, "deputy")),
                sent.Text(SentStep.Name(Coordinators, row, "language")))),
        ],
        Sponsor = SponsorOf(sent),
        Safeguarding = sent.Text("safeguardingName") is null && sent.Text("safeguardingEmail") is null
            ? null
            : new SafeguardingContact(sent.Text("safeguardingName") ?? "", sent.Text("safeguardingEmail") ?? "", sent.Text("safeguardingLanguage")),
        Helper = sent.Text("helperName") is null && sent.Text("helperEmail") is null
            ? null
            : new PageHelper(sent.Text("helperName") ?? "", sent.Text("helperEmail") ?? ""),
        WhistleblowingPage = sent.Text("whistleblowingPage"),
        SizeCap = sent.Number("sizeCap"),
        Managers = sent.Has("managers") ? sent.Pick("managers", known.Managers) : known.Managers,
        Reports = sent.Pick("reports", known.Reports),
        EntryRules = [.. sent.Rows(Entry, EntryFields, StepRows.Most).Select(row => RuleOf(sent, row, known.EntryRules?.ElementAtOrDefault(row)))],
    };

    public override bool Owns(string field) =>
        field is "whistleblowingPage" or "sizeCap" or "managers" or "reports"
        || field.StartsWith("coordinators", StringComparison.Ordinal)
        || field.StartsWith("entryRules", StringComparison.Ordinal)
        || field.StartsWith("safeguarding", StringComparison.Ordinal)
        || field.StartsWith("helper", StringComparison.Ordinal)
        || IsOfSponsor(field);

    public override string InForm(string field, ProgramDefinition definition, SentStep? sent)
    {
        if (field.StartsWith("sponsor.commitments[", StringComparison.Ordinal))
        {
            return PromiseOf(field, definition);
        }

        var own = field.Split('.') is ["sponsor" or "safeguarding" or "helper", { Length: > 0 } part]
            ? $"{field.Split('.')[0]}{char.ToUpperInvariant(part[0])}{part[1..]}"
            : InRow(field, "coordinators", Coordinators, sent);
        return InRow(own, "entryRules", Entry, sent);
    }

    private static bool IsOfSponsor(string field) => field == "sponsor" || field.StartsWith("sponsor.", StringComparison.Ordinal);

    // What was promised is listed by its act, so that each has its own place.
    private static string PromiseOf(string field, ProgramDefinition definition) =>
        definition.Sponsor?.Commitments is { } promises
        && int.TryParse(field["sponsor.commitments[".Length..].Split(']')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var item)
        && promises.ElementAtOrDefault(item) is { } promise
            ? SentStep.Name(Promises, Array.IndexOf(Acts, promise.Act), "by")
            : field;

    private static Sponsor? SponsorOf(SentStep sent)
    {
        SponsorCommitment[] promises =
        [
            .. Acts.Index().Select(act => (act.Item, By: sent.DayOrNone(SentStep.Name(Promises, act.Index, "by"))))
                .Where(promise => promise.By is not null)
                .Select(promise => new SponsorCommitment(promise.Item, promise.By!.Value)),
        ];
        return sent.Text("sponsorName") is null && sent.Text("sponsorEmail") is null && promises.Length == 0
            ? null
            : new Sponsor(
                sent.Text("sponsorName") ?? "",
                sent.Text("sponsorEmail") ?? "",
                sent.Text("sponsorLanguage"),
                promises.Length == 0 ? null : promises);
    }

    private static EntryRule RuleOf(SentStep sent, int row, EntryRule? before) => new(
        sent.Pick(SentStep.Name(Entry, row, "on"), before?.On ?? TurningPoint.Hired),
        sent.Pick(SentStep.Name(Entry, row, "role"), before?.Role ?? ProgramRole.Mentee),
        sent.Number(SentStep.Name(Entry, row, "levelFrom")),
        sent.Number(SentStep.Name(Entry, row, "levelTo")),
        sent.List(SentStep.Name(Entry, row, "sites")),
        sent.List(SentStep.Name(Entry, row, "teams")),
        sent.Number(SentStep.Name(Entry, row, "tenureFrom")),
        sent.Number(SentStep.Name(Entry, row, "tenureTo")),
        sent.Ticked(SentStep.Name(Entry, row, "asksManager")));
}
