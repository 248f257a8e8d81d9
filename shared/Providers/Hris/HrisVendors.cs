using MentorFlow.Domain.Hris;
using MentorFlow.Providers.Hris.BambooHr;
using MentorFlow.Providers.Hris.Finch;
using MentorFlow.Providers.Hris.HiBob;
using MentorFlow.Providers.Hris.Merge;
using MentorFlow.Providers.Hris.Personio;
using MentorFlow.Providers.Hris.StandardWebhooks;

namespace MentorFlow.Providers.Hris;

/// <summary>Every dialect that is spoken.</summary>
internal static class HrisVendors
{
    private static readonly Dictionary<HrisVendor, IHrisVendor> All = new IHrisVendor[]
    {
        new StandardVendor(),
        new BambooHrVendor(),
        new HiBobVendor(),
        new PersonioVendor(),
        new MergeVendor(),
        new FinchVendor(),
    }.ToDictionary(one => one.Vendor);

    public static IHrisVendor Of(HrisVendor vendor) => All[vendor];
}
