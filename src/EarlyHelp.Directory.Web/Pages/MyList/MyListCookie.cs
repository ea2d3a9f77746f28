using System.IO.Compression;
using System.Security.Cryptography;
using EarlyHelp.Directory.Lists;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace EarlyHelp.Directory.Web.Pages.MyList;

/// <summary>A listing on somebody's own list.</summary>
public sealed record MyListItem(long ServiceId, string? Note);

/// <summary>
/// Keeps a list in the browser it was made in: compressed, signed and encrypted, sent with the pages of the list alone. The site keeps nothing of it.
/// </summary>
public sealed class MyListCookie(IDataProtectionProvider protection)
{
    public const string Name = "my-list";

    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    /// <summary>What web servers in front of the site let through in one header, with room for other cookies. Thirty notes of 300 characters of English fit.</summary>
    private const int MaximumLength = 6000;

    private const int MaximumUnpacked = 64 * 1024;

    private readonly IDataProtector _protector = protection.CreateProtector("EarlyHelp.Directory.MyList.1");

    private readonly ChunkingCookieManager _cookies = new();

    /// <summary>The list of this browser; empty where there is none, or where it cannot be read.</summary>
    public IReadOnlyList<MyListItem> Read(HttpContext context)
    {
        try
        {
            return _cookies.GetRequestCookie(context, Name) is { Length: > 0 } value ? Unpack(_protector.Unprotect(WebEncoders.Base64UrlDecode(value))) : [];
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            // Not ours, cut short, or signed with keys that are gone: the list is lost, the page is not.
            return [];
        }
    }

    /// <summary>Keeps the list; an empty one takes the cookie away.</summary>
    /// <returns><c>false</c> where it is longer than a browser would carry; nothing has changed then.</returns>
    public bool Write(HttpContext context, IReadOnlyList<MyListItem> items)
    {
        var options = new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            Path = MyListLinks.Index,
            MaxAge = Lifetime,
            IsEssential = true,
        };
        if (items.Count == 0)
        {
            _cookies.DeleteCookie(context, Name, options);
            return true;
        }

        var value = WebEncoders.Base64UrlEncode(_protector.Protect(Pack(items)));
        if (value.Length > MaximumLength)
        {
            return false;
        }

        _cookies.AppendResponseCookie(context, Name, value, options);
        return true;
    }

    private static byte[] Pack(IReadOnlyList<MyListItem> items)
    {
        using var plain = new MemoryStream();
        using (var writer = new BinaryWriter(plain, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            foreach (var item in items)
            {
                writer.Write7BitEncodedInt64(item.ServiceId);
                writer.Write(item.Note ?? "");
            }
        }

        var packed = new byte[BrotliEncoder.GetMaxCompressedLength((int)plain.Length)];
        BrotliEncoder.TryCompress(plain.GetBuffer().AsSpan(0, (int)plain.Length), packed, out var length, quality: 11, window: 16);
        return packed[..length];
    }

    /// <summary>Only what was signed here comes so far, so it is whole.</summary>
    private static List<MyListItem> Unpack(byte[] packed)
    {
        var plain = new byte[MaximumUnpacked];
        BrotliDecoder.TryDecompress(packed, plain, out var length);
        using var reader = new BinaryReader(new MemoryStream(plain, 0, length), System.Text.Encoding.UTF8);
        var items = new List<MyListItem>();
        while (reader.BaseStream.Position < length && items.Count < SharedList.MaximumItems)
        {
            var id = reader.Read7BitEncodedInt64();
            items.Add(new MyListItem(id, reader.ReadString() is { Length: > 0 } note ? note : null));
        }

        return items;
    }
}
