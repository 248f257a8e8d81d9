using MentorFlow.Domain.Programs;
using MentorFlow.Functions.Participants.Onboarding;
using Microsoft.Extensions.Primitives;

namespace MentorFlow.Functions.Coordinators.Pages.Drafts;

/// <summary>What the program is called, what it is for, and how much it asks.</summary>
internal sealed class BasicsForm : StepForm
{
    public override IReadOnlyList<(string Field, StringValues Value)> Of(ProgramDefinition definition) =>
    [
        ("name", definition.Name),
        ("programId", definition.ProgramId),
        ("purpose", definition.Purpose),
        ("form", definition.Form.ToString()),
        ("way", definition.Way.ToString()),
        ("singleMeetings", StepFields.Tick(definition.SingleMeetings)),
        ("zone", LabelOf(definition.Zone)),
        ("level", definition.Level.ToString()),
        ("pilot", StepFields.Tick(definition.Pilot)),
    ];

    public override ProgramDefinition Read(SentStep sent, ProgramDefinition known)
    {
        var name = sent.Text("name");
        var written = known with
        {
            Name = name,
            ProgramId = sent.Text("programId") ?? DraftDecisions.IdFrom(name),
            Purpose = sent.Text("purpose"),
            Form = sent.Pick("form", known.Form),
            Circles = sent.Pick("form", known.Form) is ProgramForm.Circle ? known.Circles : null,
            Way = sent.Pick("way", known.Way),
            SingleMeetings = sent.Ticked("singleMeetings"),
            Pilot = sent.Ticked("pilot"),
        };
        var zone = sent.Text("zone");
        return DraftDecisions.InZone(
            DraftDecisions.AtLevel(written, sent.Pick("level", known.Level)),
            zone is null || zone == LabelOf(known.Zone) ? known.Zone : ZoneChoices.Read(zone));
    }

    public override bool Owns(string field) =>
        field is "name" or "programId" or "purpose" or "form" or "way" or "singleMeetings" or "zone" or "level" or "pilot" or "template";

    // A zone that is no place, as an offset, is shown as it is.
    private static string LabelOf(string? zone) => ZoneChoices.Of(zone) is { Length: > 0 } label ? label : zone ?? "";
}
