using QRCoder;

namespace EarlyHelp.Directory.Web.Infrastructure;

/// <summary>A link as a picture for phones.</summary>
public static class QrCode
{
    private const int ModuleSize = 4;

    /// <param name="address">Absolute.</param>
    public static IResult Of(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return Results.Text(code.GetGraphic(ModuleSize, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute), "image/svg+xml");
    }
}
